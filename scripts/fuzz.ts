import { parseArgs } from 'node:util';
import { makeGuide } from '../src/guide/make-guide.ts';
import { openContent, openSettings } from '../src/settings/open.ts';
import { command } from './command.ts';
import { answersOf } from './fuzz/answers.ts';
import { runFuzz } from './fuzz/run.ts';

/** `npm run fuzz -- --seconds 60 --seed 1`: whatever can be sent is sent to every door. Ends with 1 when something gave way. */
await command('npm run fuzz [-- --seconds 60 --seed 1 --hands 64]', async () => {
  const { values } = parseArgs({
    options: {
      seconds: { type: 'string', default: '60' },
      seed: { type: 'string', default: '1' },
      hands: { type: 'string', default: '64' },
    },
  });
  const { CONTENT_DIR } = openSettings(['CONTENT_DIR']);
  const content = openContent({ CONTENT_DIR, LANGUAGES: [] });
  const { faults } = await runFuzz({
    guide: makeGuide(content),
    answers: answersOf(content),
    seconds: Number(values.seconds),
    seed: Number(values.seed),
    hands: Number(values.hands),
    tell: (line) => process.stdout.write(`${line}\n`),
  });
  process.exit(faults.length === 0 ? 0 : 1);
});
