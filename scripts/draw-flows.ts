import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { openContent, openSettings } from '../src/settings/open.ts';
import { command } from './command.ts';
import { drawFlows } from './flows/draw.ts';
import { READING, someSeconds } from './progress.ts';

const FILE = 'docs/flows.md';

/** `npm run flows:draw`: draws every flow again, from flows/ and the English words. */
await command('npm run flows:draw', () => {
  parseArgs();
  const { CONTENT_DIR } = openSettings(['CONTENT_DIR']);
  someSeconds(READING);
  writeFileSync(FILE, drawFlows(openContent({ CONTENT_DIR, LANGUAGES: ['en'] })));
  process.stdout.write(`${FILE}\n`);
});
