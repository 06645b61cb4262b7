import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const SCRIPT = pathToFileURL(resolve('scripts/made-of.mjs'));
const ASK = `import { madeOf } from '${SCRIPT}'; process.stdout.write(madeOf(process.argv.slice(1)));`;

let folder = '';
const file = (name: string) => join(folder, 'inside', name);
/** As the build and the compiling ask, in a process of its own. */
const word = () =>
  String(execFileSync(process.execPath, ['--input-type=module', '-e', ASK, join(folder, 'inside')]));

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'made-'));
  mkdirSync(join(folder, 'inside'));
  writeFileSync(file('one'), '1');
});
afterEach(() => rmSync(folder, { recursive: true }));

test('what has not changed is not made again, however often it is saved', () => {
  const before = word();
  writeFileSync(file('one'), '1');
  expect(before).toMatch(/^[0-9a-f]{64}$/);
  expect(word()).toBe(before);
});

test.each<[string, () => void]>([
  ['a file says something else', () => writeFileSync(file('one'), '2')],
  ['a file is new', () => writeFileSync(file('two'), '')],
  ['a file has another name', () => renameSync(file('one'), file('two'))],
  ['a file is gone', () => rmSync(file('one'))],
])('it is made again when %s', (_what, change) => {
  const before = word();
  change();
  expect(word()).not.toBe(before);
});
