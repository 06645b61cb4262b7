import { VERDICTS } from '../../scripts/faults/checker.ts';
import { runFaults } from '../../scripts/faults/run.ts';
import { p99, summary } from '../../scripts/faults/summary.ts';
import { REDIS } from '../../scripts/stack/programs.ts';
import { COUNCIL, makeTestGuide } from '../support/test-guide.ts';

const { guide } = makeTestGuide();
const testWithRedis = REDIS === undefined ? test.skip : test;
/** Of every kind of fault; a run by hand is longer (npm run faults). */
const none = Object.fromEntries(VERDICTS.map((verdict) => [verdict, []]));
/** Turns without which nothing has been looked at, on however slow a machine. */
const SOME = 50;

testWithRedis.each([
  { store: 'one', seconds: 38 },
  { store: 'cluster', seconds: 16 },
] as const)(
  'while everything breaks that can, no turn is lost, doubled, crossed or skipped: $store Redis, $seconds seconds',
  async ({ store, seconds }) => {
    const told: string[] = [];
    const counts = await runFaults({
      guide,
      seconds,
      seed: 17,
      people: 6,
      store,
      every: 1,
      settings: { CONTENT_DIR: COUNCIL },
      tell: (line) => told.push(line),
    });
    const found = Object.fromEntries(VERDICTS.map((verdict) => [verdict, counts.faults.get(verdict) ?? []]));
    expect(found).toEqual(none);
    expect(summary(counts).faults).toBe(0);
    expect(counts.turns).toBeGreaterThan(SOME);
    const kinds = new Set(told.map((line) => line.split(': ')[1]));
    expect(kinds.size).toBe(store === 'one' ? 7 : 2);
  },
  120_000,
);

test('the hundredth slowest is told', () => {
  expect(p99(Array.from({ length: 200 }, (_, at) => at + 1))).toBe(199);
  expect(p99([])).toBe(0);
});
