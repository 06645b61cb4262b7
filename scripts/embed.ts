import { mkdirSync, writeFileSync } from 'node:fs';
import { snippets } from '../src/channels/web/snippet.ts';
import { readConfig } from '../src/config.ts';
import { loadContent } from '../src/content/load-content.ts';
import { makeGuide } from '../src/guide/make-guide.ts';
import { readAssets } from '../src/web-files.ts';
import { embedFiles } from './embed/files.ts';

/**
 * `npm run embed`: writes web/embed/ and web/fallback.html, for this machine's address.
 * `npm run embed -- https://guide.example.gov.uk/`: prints the two snippets for that address, to be pasted.
 */
const config = readConfig(process.env);
const guide = makeGuide(loadContent(config.CONTENT_DIR));
const [address] = process.argv.slice(2);
if (address === undefined) {
  const local = new URL(`http://${config.HOST}:${config.PORT}/`).href;
  const { style } = readAssets('web');
  mkdirSync('web/embed', { recursive: true });
  const files = embedFiles(guide, style, { page: local, exit: config.EXIT_URL });
  for (const [path, text] of Object.entries(files)) {
    writeFileSync(path, text);
    process.stdout.write(`${path}\n`);
  }
} else {
  const { link, frame } = snippets(guide, new URL(address).href);
  process.stdout.write(`A link:\n\n${link}\nIn a frame (its site must be in FRAME_ANCESTORS):\n\n${frame}`);
}
