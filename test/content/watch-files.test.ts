import { appendFileSync, cpSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { stampsOf, watchFiles } from '../../src/content/watch-files.ts';
import { COUNCIL } from '../support/test-guide.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'watch-'));
  cpSync(COUNCIL, root, { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true }));
const HOUSE = 'directory/organisations/moor-house.yaml';

/** @param meanwhile happens while the files are read for the first time */
const looking = async (act: () => void, meanwhile = () => {}) => {
  let told = 0;
  const before = stampsOf(root);
  meanwhile();
  const stop = watchFiles(root, () => (told += 1), before, 20);
  act();
  for (let looks = 0; looks < 100 && told === 0; looks++) await wait(20);
  await wait(60);
  stop();
  return told;
};

test('a file that is written, or put in another’s place, is told once', async () => {
  expect(await looking(() => appendFileSync(join(root, HOUSE), '# looked at'))).toBe(1);
  const replace = () => {
    writeFileSync(join(root, `${HOUSE}.new`), 'id: moor-house\n');
    renameSync(join(root, `${HOUSE}.new`), join(root, HOUSE));
  };
  expect(await looking(replace)).toBe(1);
});

test('a file that is saved while the files are first read is told', async () => {
  const save = () => appendFileSync(join(root, HOUSE), '# looked at');
  expect(await looking(() => {}, save)).toBe(1);
});

test('nothing changed is nothing told', async () => {
  let told = 0;
  const stop = watchFiles(root, () => (told += 1), stampsOf(root), 5);
  await wait(60);
  stop();
  expect(told).toBe(0);
});
