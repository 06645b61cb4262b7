import { mkdirSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { snippets } from '../src/channels/web/snippet.ts';
import { makeGuide } from '../src/guide/make-guide.ts';
import { openContent, openSettings } from '../src/settings/open.ts';
import { readAssets } from '../src/web-files.ts';
import { command } from './command.ts';
import { pageAddress } from './embed/address.ts';
import { element, embedFiles } from './embed/files.ts';
import { READING, someSeconds } from './progress.ts';

/**
 * `npm run embed`: writes web/embed/ and web/fallback.html, for PUBLIC_URL, else for this machine's address.
 * `npm run embed -- https://guide.example.gov.uk/`: prints the two snippets for that address, to be pasted; with
 * `--element` the script of an element that holds the first of them.
 */
await command('npm run embed [-- https://guide.example.gov.uk/ [--element]]', () => {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { element: { type: 'boolean' } },
  });
  const [address] = positionals;
  const config = openSettings(['HOST', 'PORT', 'PUBLIC_URL', 'EXIT_URL', 'CONTENT_DIR', 'LANGUAGES']);
  const page = address === undefined ? undefined : pageAddress(address);
  someSeconds(READING);
  const guide = makeGuide(openContent(config));
  if (page !== undefined) {
    const { link, frame } = snippets(guide, page);
    if (values.element) return void process.stdout.write(element(link));
    process.stdout.write(`A link:\n\n${link}\nIn a frame (its site must be in FRAME_ANCESTORS):\n\n${frame}`);
    return;
  }
  const here = pageAddress(config.PUBLIC_URL ?? `http://${config.HOST}:${config.PORT}/`);
  const { style } = readAssets('web');
  mkdirSync('web/embed', { recursive: true });
  const files = embedFiles(guide, style, { page: here, exit: config.EXIT_URL });
  for (const [path, text] of Object.entries(files)) {
    writeFileSync(path, text);
    process.stdout.write(`${path}\n`);
  }
  if (config.PUBLIC_URL === undefined)
    process.stderr.write(`They lead to ${here}: for your site name its address, or set PUBLIC_URL.\n`);
});
