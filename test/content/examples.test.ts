import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { toLearn } from '../../src/understanding/learning/teach.ts';
import { copiedContent } from '../support/copied-content.ts';

const { root, read, write, problems } = copiedContent('en');
const FILE = 'locales/en/examples/short.tsv';
const LEARNED = 'locales/en/examples/learned.bin';

test.each([
  ['nwo\tchild\the is here', 1, '“nwo” is not known here; did you mean “now”? (use now, self or none)'],
  ['now\tchidl\the is here', 5, 'there is no subject “chidl”; did you mean “child”?'],
  ['now\tother-topics\the is here', 5, 'there is no subject “other-topics” (use one of: '],
  ['none\tsmalltalk\tgood morning', 6, 'social, other)'],
  ['now child he is here', 1, 'a line holds three things, divided by tabs: danger, subject and message'],
  ['now\tchild\t ', 1, 'a line holds three things, divided by tabs: danger, subject and message'],
  ['now\tchild\the\tis here', 1, 'a line holds three things, divided by tabs: danger, subject and message'],
])('an example that would teach nothing real is reported by its line: %j', (row, column, message) => {
  const lines = read(FILE).split('\n').length;
  write(FILE, `${read(FILE)}${row}\n`);
  expect(problems()).toEqual([
    { file: FILE, line: lines, column, code: 'examples', words: expect.stringContaining(message) },
  ]);
});

const learn = () =>
  spawnSync(process.execPath, ['build/scripts/understanding-train.js', root()], { encoding: 'utf8' });

test('learning says what is misspelt in an example, and learns nothing', () => {
  write(FILE, `${read(FILE)}nwo\tchild\the is here\n`);
  const before = readFileSync(join(root(), LEARNED));
  const { status, stderr } = learn();
  expect([status, stderr]).toEqual([1, expect.stringContaining(`${FILE}:`)]);
  expect(stderr).not.toContain('    at ');
  expect(readFileSync(join(root(), LEARNED))).toEqual(before);
});

test('a language with no example messages is told that it needs them, by the check and by learning', () => {
  const folder = join(root(), 'locales/en/examples');
  for (const name of readdirSync(folder)) rmSync(join(folder, name));
  const words = ['now', 'self', 'none'].map((kind) =>
    expect.stringContaining(`begins with “${kind}”: write some`),
  );
  expect(problems().map((problem) => problem.words)).toEqual(words);
  expect(problems()[0]).toMatchObject({ file: 'locales/en/examples/messages.tsv', line: 1 });
  expect(learn()).toMatchObject({ status: 1, stderr: expect.stringContaining('write some') });
});

describe('what is to be learned', () => {
  const fresh = (...stale: string[]) => toLearn(['ar', 'en', 'pl'], (id) => !stale.includes(id));
  test('is what has changed', () => {
    expect(fresh()).toEqual([]);
    expect(fresh('pl')).toEqual(['pl']);
  });
  test('is everything when English has changed, which the others begin with', () => {
    expect(fresh('en')).toEqual(['ar', 'en', 'pl']);
  });
});

test('examples that nothing has been learned from yet are reported, with what to do', () => {
  write(FILE, `${read(FILE)}now\tchild\tsomething new\n`);
  expect(problems()).toEqual([
    expect.objectContaining({
      file: LEARNED,
      words: expect.stringContaining('have changed since it was learned: run npm run train'),
    }),
  ]);
});

/** Spoils what was learned, which is no text. */
const learned = (spoil: (bytes: Buffer) => Buffer) => {
  const file = join(root(), LEARNED);
  writeFileSync(file, spoil(readFileSync(file)));
};

test.each([
  [
    'is cut short',
    () => learned((bytes) => bytes.subarray(0, 500)),
    'this file is damaged: run npm run train',
  ],
  [
    'knows no danger',
    () => learned((bytes) => Buffer.from(bytes.toString('latin1').replace('"now"', '"nwo"'), 'latin1')),
    'this file is damaged: run npm run train',
  ],
  ['is missing', () => rmSync(join(root(), LEARNED)), 'this file is missing: run npm run train'],
])('what was learned %s: the start is refused', (_, spoil, message) => {
  spoil();
  expect(problems()).toEqual([expect.objectContaining({ file: LEARNED, words: message })]);
});
