import { parseArgs } from 'node:util';
import { makeGuide } from '../src/guide/make-guide.ts';
import { openContent, openSettings } from '../src/settings/open.ts';
import { command } from './command.ts';
import { runFaults } from './faults/run.ts';

/** `npm run faults -- --seconds 60 --seed 1`: two instances and a Redis of this machine are hurt while people talk. */
await command('npm run faults [-- --seconds 60 --seed 1 --people 8]', async () => {
  const { values } = parseArgs({
    options: {
      seconds: { type: 'string', default: '60' },
      seed: { type: 'string', default: '1' },
      people: { type: 'string', default: '8' },
    },
  });
  const { CONTENT_DIR } = openSettings(['CONTENT_DIR']);
  const { faults } = await runFaults({
    guide: makeGuide(openContent({ CONTENT_DIR, LANGUAGES: [] })),
    seconds: Number(values.seconds),
    seed: Number(values.seed),
    people: Number(values.people),
    tell: (line) => process.stdout.write(`${line}\n`),
  });
  process.exit(faults === 0 ? 0 : 1);
});
