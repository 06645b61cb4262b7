import { appendFileSync } from 'node:fs';
import { oneOf, randomFrom } from '../../scripts/faults/random.ts';
import { checkContent } from '../../src/checks/load-content.ts';
import type { Content } from '../../src/content/content.ts';
import { ContentError } from '../../src/content/fault.ts';
import { keptTree } from '../../src/content/kept-tree.ts';
import { onDisk, type Tree } from '../../src/content/tree.ts';
import { comparedWith } from './seen.ts';
import { SPOIL } from './spoil.ts';

/** Faults to try; by hand many more, of other files or in another order: FAULTS=1000 SEED=7 IN=directory npx jest test/content/random-faults */
const COUNT = Number(process.env['FAULTS'] ?? 40);
const SEED = Number(process.env['SEED'] ?? 1);
const IN = new RegExp(process.env['IN'] ?? '');
const NOW = new Date('2027-01-05T12:00:00Z');

const kept = keptTree('.');
const disk = onDisk('.');
const within = (folder: string): string[] =>
  disk.names(folder).flatMap(({ folder: inner, name }) => {
    const path = `${folder}/${name}`;
    return inner ? within(path) : /\.(yaml|json)$/.test(name) ? [path] : [];
  });
const files = ['flows', 'directory', 'locales'].flatMap(within).filter((file) => IN.test(file));

/** The content as whoever edits it is told of it; undefined when there is a mistake. */
function checked(tree: Tree): Content | undefined {
  try {
    return checkContent(tree, NOW);
  } catch (error) {
    if (error instanceof ContentError && error.faults.length > 0) return undefined;
    throw error;
  }
}
const right = checked(kept);

/** A translation that is lost is said in English, and marked as English: it says so itself. */
test('a fault in any file is stopped, or changes nothing that anybody sees', () => {
  if (right === undefined) throw new Error('the content is not in order to begin with');
  const fateOf = comparedWith(right);
  const random = randomFrom(SEED);
  const served: string[] = [];
  const count = { stopped: 0, same: 0, 'in English': 0, other: 0 };
  for (let tried = 0; tried < COUNT; ) {
    const file = oneOf(random, files);
    const text = disk.text(file) ?? '';
    const [name, spoil] = oneOf(random, Object.entries(SPOIL));
    const spoilt = spoil(text, random);
    if (spoilt === undefined || spoilt === text) continue;
    tried += 1;
    const content = checked(kept.with(new Map([[file, spoilt]])));
    const fate = content === undefined ? 'stopped' : fateOf(content);
    count[fate] += 1;
    if (fate === 'other') served.push(`${file}: ${name}: ${difference(text, spoilt)}`);
  }
  if (process.env['FAULTS_LOG'])
    appendFileSync(
      process.env['FAULTS_LOG'],
      `${[JSON.stringify({ SEED, ...count }), ...served].join('\n')}\n`,
    );
  expect(served).toEqual([]);
  expect(count.stopped).toBeGreaterThan(COUNT / 2);
}, 600_000);

function difference(before: string, after: string): string {
  const [old, spoilt] = [before.split('\n'), after.split('\n')];
  const line = spoilt.findIndex((one, index) => one !== old[index]);
  return `${old[line]?.slice(0, 160)} → ${spoilt[line]?.slice(0, 160)}`;
}
