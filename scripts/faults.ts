import { parseArgs } from 'node:util';
import { makeGuide } from '../src/guide/make-guide.ts';
import { openContent, openSettings } from '../src/settings/open.ts';
import { command } from './command.ts';
import { runFaults } from './faults/run.ts';
import { summary } from './faults/summary.ts';

const USAGE = 'npm run faults [-- --seconds 60 --seed 1 --people 16 --cluster]';

/** `npm run faults -- --seconds 60 --seed 1`: two instances and their Redis are hurt while people talk. */
await command(USAGE, async () => {
  const { values } = parseArgs({
    options: {
      seconds: { type: 'string', default: '60' },
      seed: { type: 'string', default: '1' },
      people: { type: 'string', default: '16' },
      cluster: { type: 'boolean', default: false },
    },
  });
  const { CONTENT_DIR } = openSettings(['CONTENT_DIR']);
  const tell = (line: string) => process.stdout.write(`${line}\n`);
  const counts = await runFaults({
    guide: makeGuide(openContent({ CONTENT_DIR, LANGUAGES: [] })),
    seconds: Number(values.seconds),
    seed: Number(values.seed),
    people: Number(values.people),
    store: values.cluster ? 'cluster' : 'one',
    tell,
  });
  const { faults, lines } = summary(counts);
  for (const line of lines) tell(line);
  process.exit(faults === 0 ? 0 : 1);
});
