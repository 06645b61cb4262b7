import { mkdirSync, writeFileSync } from 'node:fs';
import { snippets } from '../src/channels/web/snippet.ts';
import { loadContent } from '../src/checks/load-content.ts';
import { readConfig } from '../src/config.ts';
import { makeGuide } from '../src/guide/make-guide.ts';
import { readAssets } from '../src/web-files.ts';
import { pageAddress } from './embed/address.ts';
import { embedFiles } from './embed/files.ts';

/**
 * `npm run embed`: writes web/embed/ and web/fallback.html, for this machine's address.
 * `npm run embed -- https://guide.example.gov.uk/`: prints the two snippets for that address, to be pasted.
 */
function embed([address]: readonly string[]): void {
  const config = readConfig(process.env);
  const page = address === undefined ? undefined : pageAddress(address);
  const guide = makeGuide(loadContent(config.CONTENT_DIR));
  if (page !== undefined) {
    const { link, frame } = snippets(guide, page);
    process.stdout.write(`A link:\n\n${link}\nIn a frame (its site must be in FRAME_ANCESTORS):\n\n${frame}`);
    return;
  }
  const local = new URL(`http://${config.HOST}:${config.PORT}/`).href;
  const { style } = readAssets('web');
  mkdirSync('web/embed', { recursive: true });
  const files = embedFiles(guide, style, { page: local, exit: config.EXIT_URL });
  for (const [path, text] of Object.entries(files)) {
    writeFileSync(path, text);
    process.stdout.write(`${path}\n`);
  }
}

try {
  embed(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : 'It was not made.'}\n`);
  process.exitCode = 2;
}
