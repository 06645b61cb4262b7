import { readContent } from '../../src/content/read-content.ts';
import { coverage } from '../../src/desk/coverage/coverage.ts';
import { shown } from '../../src/directory/shown.ts';

const DAYS = 14;
/** Two weeks with Christmas in them, and the night on which the clocks go back. */
const WEEKS = ['2026-12-21', '2027-10-25'] as const;
const { directory, flows } = readContent('.');

/** Numbers that look random and are the same on every machine. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}

test('who is open when is the directory’s own answer, at 1,000 random instants', () => {
  const random = seeded(19);
  const ids = Object.keys(flows.situations);
  const known = new Map<string, ReturnType<typeof coverage>>();
  let white = 0;
  for (let at = 0; at < 1000; at += 1) {
    const id = ids[Math.floor(random() * ids.length)] ?? '';
    const first = WEEKS[at % WEEKS.length] ?? '';
    const situation = flows.situations[id];
    if (!situation) throw new Error(`no situation ${id}`);
    const asked = { id, situation, never: [] };
    const key = `${id} ${first}`;
    const stretches = known.get(key) ?? coverage(directory, asked, first, DAYS);
    known.set(key, stretches);
    const begin = stretches[0]?.from ?? 0;
    const instant = begin + Math.floor(random() * ((stretches.at(-1)?.to ?? 0) - begin));
    const open = shown(directory, asked, new Date(instant))
      .cards.filter(({ ways }) =>
        ways.some(({ way, state }) => way.way !== 'website' && state.state === 'open'),
      )
      .map(({ organisation }) => organisation.id)
      .sort();
    const stretch = stretches.find(({ from, to }) => from <= instant && instant < to);
    expect([id, new Date(instant).toISOString(), stretch?.open]).toEqual([
      id,
      new Date(instant).toISOString(),
      open,
    ]);
    if (open.length === 0) white += 1;
  }
  expect(white).toBeGreaterThan(0);
  expect(white).toBeLessThan(1000);
});
