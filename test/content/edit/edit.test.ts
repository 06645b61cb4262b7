import { readdirSync, readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { parse, parseDocument, type Scalar } from 'yaml';
import { removeValue, setValue } from '../../../src/content/edit/edit.ts';
import { NotByHand } from '../../../src/content/edit/text.ts';

const yaml = (text: string) => ({ file: 'a.yaml', text });

test.each([
  ['plain words', 'a: one # why\nb: 2\n', ['a'], 'two', 'a: two # why\nb: 2\n'],
  ['the same quotation marks', `a: 'one'\n`, ['a'], "it's", `a: 'it''s'\n`],
  ['words that need quotation marks', 'a: one\n', ['a'], 'two: three # four', 'a: "two: three # four"\n'],
  ['inside brackets', 'a: { b: one, c: two }\n', ['a', 'b'], 'x, y', 'a: { b: "x, y", c: two }\n'],
  ['an item', 'a:\n  - one\n  - two # why\n', ['a', 1], 'three', 'a:\n  - one\n  - three # why\n'],
  ['a new key', '# top\na: one # why\n# end\n', ['b'], 'two', '# top\na: one # why\nb: two\n# end\n'],
  ['a new key in brackets', 'a: { b: one }\n', ['a', 'c'], 'two', 'a: { b: one, c: two }\n'],
  [
    'a new key of an item',
    'a:\n  - b: 1\n    c:\n      d: 2\n',
    ['a', 0, 'e'],
    { f: 'g' },
    'a:\n  - b: 1\n    c:\n      d: 2\n    e: { f: g }\n',
  ],
  ['what has no place yet', 'a: 1\n', ['b', 'c'], 'd', 'a: 1\nb: { c: d }\n'],
  ['a file without a last line end', 'a: 1', ['b'], 'c', 'a: 1\nb: c'],
  ['line ends of Windows', 'a: one\r\nb: two\r\n', ['c'], 'd', 'a: one\r\nb: two\r\nc: d\r\n'],
  ['a mark in front', '\ufeffa: one\n', ['a'], 'two', '\ufeffa: two\n'],
  [
    'some of many days',
    'h:\n  monday: 1-2\n  friday: 3-4 # late\n',
    ['h'],
    { friday: '5-6' },
    'h:\n  friday: 5-6 # late\n',
  ],
  ['days into always', 'h:\n  monday: 1-2\n  friday: 3-4\nb: 1\n', ['h'], 'always', 'h: always\nb: 1\n'],
] as const)('sets %s', (_what, text, path, value, wanted) => {
  expect(setValue(yaml(text), path, value)).toBe(wanted);
});

test('a new key stands behind the one that it goes with', () => {
  expect(setValue(yaml('a: 1\nb: 2\n'), ['c'], '3', 'a')).toBe('a: 1\nc: "3"\nb: 2\n');
});

test.each([
  ['a line', 'a: 1\nb:\n  c: 2\n# d\ne: 3\n', ['b'], 'a: 1\n# d\ne: 3\n'],
  ['the first in brackets', 'a: { b: 1, c: 2 }\n', ['a', 'b'], 'a: { c: 2 }\n'],
  ['the last in brackets', 'a: { b: 1, c: 2 }\n', ['a', 'c'], 'a: { b: 1 }\n'],
  ['the last of all, and what held it', 'a: 1\nb: { c: 2 }\n', ['b', 'c'], 'a: 1\n'],
  ['nothing', 'a: 1\n', ['b'], 'a: 1\n'],
] as const)('takes out %s', (_what, text, path, wanted) => {
  expect(removeValue(yaml(text), path)).toBe(wanted);
});

test('JSON stays JSON', () => {
  const text = '{\n  "a": { "b": "one", "c": ["x"] },\n  "d": "two"\n}\n';
  const file = 'a.json';
  expect(setValue({ file, text }, ['a', 'b'], 'he said "no"')).toBe(
    text.replace('"one"', '"he said \\"no\\""'),
  );
  expect(setValue({ file, text }, ['e'], 'three')).toBe(text.replace('"two"', '"two",\n  "e": "three"'));
  expect(setValue({ file, text }, ['a', 'f'], 'g')).toBe(text.replace('["x"]', '["x"], "f": "g"'));
});

test('a remark that would be lost is a reason to open the file', () => {
  const text = 'h:\n  monday: 1-2 # doors shut early\n  friday: 3-4\nb: 1\n';
  expect(() => setValue(yaml(text), ['h'], 'always')).toThrow(NotByHand);
});

const FILES = ['flows', 'directory', 'locales']
  .flatMap((folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(yaml|json)$/.test(entry.name))
      .map((entry) => `${entry.parentPath}/${entry.name}`),
  )
  .filter((file) => !file.endsWith('understanding.yaml'));

/** Every value at the end of a branch, with the way to it. */
function ends(value: unknown, path: readonly (string | number)[] = []): (readonly [typeof path, unknown])[] {
  if (typeof value !== 'object' || value === null) return [[path, value]];
  return Array.isArray(value)
    ? value.flatMap((inner, at) => ends(inner, [...path, at]))
    : Object.entries(value).flatMap(([key, inner]) => ends(inner, [...path, key]));
}

/** Nobody types these; a file that is no text is another test's. */
const HIDDEN = /[\p{C}\u2028\u2029]/u;
const words = fc.oneof(
  fc.string({ minLength: 1, maxLength: 40, unit: 'binary' }).filter((text) => !HIDDEN.test(text)),
  fc.constantFrom(
    'yes',
    '999',
    '01632 960 247',
    '2026-12-01',
    'a: b',
    '# c',
    '- d',
    '{ e',
    '"f"',
    "g's",
    'null',
    '~',
    '*h',
    '&i',
    '!j',
    '%k',
    '@l',
  ),
);

test.each(FILES)('an edit of one value of %s changes its characters and no others', (file) => {
  const text = readFileSync(file, 'utf8');
  // What is empty has no characters of its own.
  const all = ends(parse(text)).filter(([, value]) => value !== null);
  if (all.length === 0) return;
  fc.assert(
    fc.property(fc.integer({ min: 0, max: all.length - 1 }), words, (at, value) => {
      const [path] = all[at] ?? [[]];
      const edited = setValue({ file, text }, path, value);
      const [start = 0, end = 0] = (parseDocument(text).getIn(path, true) as Scalar).range ?? [];
      expect(edited.slice(0, start)).toBe(text.slice(0, start));
      expect(edited.slice(edited.length - (text.length - end))).toBe(text.slice(end));
      const after = ends(parse(edited)).filter(([, held]) => held !== null);
      expect(after.length).toBe(all.length);
      expect(
        after.filter(
          ([where], index) => index !== at && !isDeepStrictEqual([where, after[index]?.[1]], all[index]),
        ),
      ).toEqual([]);
      expect(after[at]).toEqual([path, value]);
    }),
    { seed: 19, numRuns: 12 },
  );
});
