import { parseArgs } from 'node:util';
import { loadContent } from '../src/checks/load-content.ts';
import { makeGuide } from '../src/guide/make-guide.ts';
import { runFaults } from './faults/run.ts';

/** `npm run faults -- --seconds 60 --seed 1`: two instances and a Redis of this machine are hurt while people talk. */
const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '60' },
    seed: { type: 'string', default: '1' },
    people: { type: 'string', default: '8' },
  },
});
const tell = (line: string) => process.stdout.write(`${line}\n`);
const { faults } = await runFaults({
  guide: makeGuide(loadContent('.')),
  seconds: Number(values.seconds),
  seed: Number(values.seed),
  people: Number(values.people),
  tell,
});
process.exit(faults === 0 ? 0 : 1);
