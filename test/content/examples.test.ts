import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { copiedContent } from '../support/copied-content.ts';

const { root, read, write, problems } = copiedContent('en');
const FILE = 'locales/en/examples/short.tsv';
const LEARNED = 'locales/en/examples/learned.bin';

test.each([
  ['nwo\tchild\the is here', 1, '“nwo” is not known here; did you mean “now”? (use now, self or none)'],
  ['now\tchidl\the is here', 5, 'there is no subject “chidl”; did you mean “child”?'],
  ['now\tother-topics\the is here', 5, 'there is no subject “other-topics”'],
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
