import { SHOP } from './change.ts';
import { openDesk } from './open-desk.ts';

/** Of the second in which a mistake is told, the desk waits a tenth before it looks; a look has the rest. */
const LOOK_MILLISECONDS = 800;

const revisionOf = (html: string) => /data-revision="(\d+)"/.exec(html)?.[1] ?? '';

test('a mistake is told within a second of the save: one look takes little of it, and asks for what changed alone', async () => {
  const desk = await openDesk();
  const page = async () => (await fetch(`${desk.url}mistakes`)).text();
  const right = desk.read(SHOP);
  const taken: number[] = [];
  // The first of them is slow on a machine that has never done it.
  for (const day of ['wensday', 'wednesdy', 'wedsday']) {
    const before = await page();
    expect(before).toContain('data-count="0"');
    const told = fetch(`${desk.url}changes?since=${revisionOf(before)}`).then((answer) => answer.json());
    desk.seed(SHOP, 'wednesday:', `${day}:`);
    // Time that the work itself takes, however busy the machine is beside it.
    const from = process.cpuUsage();
    const { revision } = (await told) as { revision: number };
    const after = await page();
    const { user, system } = process.cpuUsage(from);
    taken.push((user + system) / 1000);
    expect(String(revision)).not.toBe(revisionOf(before));
    expect(after).toContain('data-count="1"');
    expect(after).toContain('did you mean “wednesday”?');
    desk.write(SHOP, right);
  }
  expect(Math.min(...taken)).toBeLessThan(LOOK_MILLISECONDS);
});

test('while nothing changes the question stays open, and nothing is read again', async () => {
  const desk = await openDesk();
  const before = await (await fetch(`${desk.url}mistakes`)).text();
  const told = fetch(`${desk.url}changes?since=${revisionOf(before)}`);
  const first = await Promise.race([told, new Promise((done) => setTimeout(done, 700, 'open'))]);
  expect(first).toBe('open');
  desk.write(SHOP, `${desk.read(SHOP)}# looked at\n`);
  expect((await told).status).toBe(200);
});
