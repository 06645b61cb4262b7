import { cpSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { loadContent } from '../../src/checks/load-content.ts';
import { parseFile } from '../../src/content/document.ts';
import { ContentError, type Fault } from '../../src/content/fault.ts';
import { jsonFault } from '../../src/content/json-fault.ts';
import { copiedContent } from '../support/copied-content.ts';

const { root, seed, write, read, problems } = copiedContent('en', 'pl');
const TOPICS = 'locales/en/topics.json';
const STALKING = 'flows/stalking.yaml';
const rename = (from: string, to: string) => renameSync(join(root(), from), join(root(), to));
const lineOf = (file: string, text: string) =>
  read(file).slice(0, read(file).indexOf(text)).split('\n').length;

function reported(load: () => unknown): readonly Fault[] {
  try {
    load();
    return [];
  } catch (error) {
    if (error instanceof ContentError) return error.faults;
    throw error;
  }
}

const STRAIGHT = 'curly quotation marks: use straight ones';
/** What breaks JSON and would pass as YAML, or would be reported a line too late. */
test.each<[string, string, string, string, string]>([
  ['curly marks round words', '"CCTV cameras"', '“CCTV cameras”', '“CCTV', STRAIGHT],
  ['curly marks round a name', '"cctv":', '“cctv”:', '“cctv', STRAIGHT],
  ['a curly mark at the end', '"CCTV cameras"', '"CCTV cameras”', 'CCTV cam', STRAIGHT],
  ['single marks', '"CCTV cameras"', "'CCTV cameras'", "'CCTV", 'use double ones'],
  ['no marks', '"CCTV cameras"', 'CCTV cameras', 'CCTV cam', 'needs quotation marks'],
  [
    'a mark forgotten at the end',
    '"CCTV cameras",',
    '"CCTV cameras,',
    'CCTV cam',
    'a quotation mark is missing at the end of this line',
  ],
  ['a mark forgotten in a name', '"cctv":', '"cctv:', 'CCTV cam', 'a colon or a quotation mark is missing'],
  ['a comma forgotten', '"CCTV cameras",', '"CCTV cameras"', 'CCTV cam', 'a comma is missing here'],
  [
    'a comma too many',
    'Community Safety Unit is"\n',
    'Community Safety Unit is",\n',
    'Unit is',
    'this comma is one too many',
  ],
  [
    'two commas in a row',
    '"CCTV cameras",',
    '"CCTV cameras",,',
    'CCTV cam',
    'two commas stand in a row: take one out',
  ],
  [
    'a comma on a line of its own after another',
    '"CCTV cameras",\n',
    '"CCTV cameras",\n      ,\n',
    '      ,\n',
    'two commas stand in a row',
  ],
  ['a comma before all', '"which": {', '"which": {,', '"which": {,', 'nothing stands before it'],
  ['a colon forgotten', '"cctv":', '"cctv"', 'CCTV cam', 'a colon or a quotation mark is missing'],
  [
    'marks inside words',
    '"CCTV cameras"',
    '"The "CCTV" cameras"',
    'cameras"',
    'a quotation mark inside words',
  ],
  ['a remark', '"cctv":', '// cameras\n      "cctv":', '// cameras', 'can hold no remarks'],
  ['a backslash', 'CCTV cameras', 'CCTV\\cameras', 'CCTV\\', 'a backslash means something else'],
  ['an invisible character', '"cctv": ', '"cctv":\u00a0', 'CCTV cam', 'an invisible character'],
  ['words forgotten', '"CCTV cameras"', '', '"cctv":', 'words are missing here'],
])('a .json file with %s is refused, by its real line', (_kind, find, replace, where, message) => {
  seed(TOPICS, find, replace);
  const line = lineOf(TOPICS, where);
  expect(problems()).toEqual([
    {
      file: TOPICS,
      line,
      column: expect.any(Number),
      code: 'unreadable',
      words: expect.stringContaining(message),
    },
  ]);
});

test('a bracket forgotten at the end, and one too many', () => {
  const text = read(TOPICS);
  write(TOPICS, text.trimEnd().slice(0, -1));
  write('locales/pl/topics.json', `${read('locales/pl/topics.json')}}\n`);
  expect(problems().map(({ file, words }) => [file, words])).toEqual([
    [TOPICS, 'the bracket } is missing at the end'],
    ['locales/pl/topics.json', 'a bracket is closed too early: nothing can follow the last one'],
  ]);
});

test('broken JSON in several files is reported in each, at once', () => {
  for (const file of ['refuge', 'start', 'stalking']) seed(`locales/en/${file}.json`, '"ask"', '“ask”');
  expect(problems().map(({ file }) => file)).toEqual(
    ['refuge', 'stalking', 'start'].map((file) => `locales/en/${file}.json`),
  );
});

test('a fault is found wherever JSON.parse finds one, and nowhere else', () => {
  const whole = readFileSync(TOPICS, 'utf8').slice(0, 900);
  const text = `${whole.slice(0, whole.lastIndexOf(','))}}}`;
  const signs = fc.constantFrom('', ...'"“{}[],:\\\n\t \u00a0a1-'.split(''), '""', '\r\n', 'true', '0');
  fc.assert(
    fc.property(fc.nat(text.length), fc.nat(2), signs, (at, cut, sign) => {
      const broken = text.slice(0, at) + sign + text.slice(at + cut);
      let fine = true;
      try {
        JSON.parse(broken);
      } catch {
        fine = false;
      }
      expect(jsonFault(broken) === undefined).toBe(fine);
    }),
    { numRuns: 3000 },
  );
});

test('reading a file never throws', () => {
  const start = fc.constantFrom('a: *', 'a: &x ', '<<: *', '? [', '!', '%', '- ', '{', '"', '');
  fc.assert(
    fc.property(
      fc.constantFrom('a.yaml', 'a.json'),
      start,
      fc.string({ unit: 'binary' }),
      (file, first, rest) => {
        const parsed = parseFile(file, first + rest);
        parsed.at(['a', 0, 'b']);
        expect(parsed.faults.length > 0 || parsed.value !== undefined).toBe(true);
      },
    ),
  );
});

test.each([
  ['a star', 'partner-or-ex: area', 'partner-or-ex: *area', '“*area” repeats another part of the file'],
  [
    'an exclamation mark',
    'begins: by-whom',
    'begins: !by-whom',
    'words that begin with “!” need quotation marks',
  ],
])('a word that begins with %s is reported by its line', (_sign, find, replace, message) => {
  seed(STALKING, find, replace);
  expect(problems()).toEqual([
    expect.objectContaining({
      file: STALKING,
      line: lineOf(STALKING, replace),
      words: expect.stringContaining(message),
    }),
  ]);
});

test.each([
  'locales/en/topics.json',
  'locales/pl/topics.json',
  'directory/organisations/davss.yaml',
  'flows/stalking.yaml',
  'locales/en/understanding.yaml',
  'locales/en/examples/short.tsv',
])('letters that are not UTF-8 are reported by their line: %s', (file) => {
  const before = readFileSync(join(root(), file));
  writeFileSync(join(root(), file), Buffer.concat([before, Buffer.from([0x23, 0xe9, 0x0a])]));
  expect(problems()).toContainEqual({
    file,
    line: before.toString().split('\n').length,
    column: 2,
    code: 'unreadable',
    words: 'a letter here is not written in UTF-8: type it again, and save the file as UTF-8',
  });
});

test('a mark that some editors put in front of a file is no mistake', () => {
  for (const file of [TOPICS, STALKING]) write(file, `\ufeff${read(file)}`);
  expect(problems()).toEqual([]);
});

test.each([
  ['flows/stalking.yaml', 'flows/stalking.yml'],
  ['flows/interrupts.yaml', 'flows/interrupts.yaml.txt'],
  ['flows/start.yaml', 'flows/start.YAML'],
  ['directory/areas.yaml', 'directory/areas.yml'],
  ['directory/organisations/davss.yaml', 'directory/organisations/davss.yml'],
  ['locales/en/topics.json', 'locales/en/topics.json.txt'],
  ['locales/pl/interrupts.json', 'locales/pl/interrupts.JSON'],
  ['locales/en/understanding.yaml', 'locales/en/understanding.yml'],
])('%s under another name is not passed over: %s', (file, name) => {
  rename(file, name);
  const [is, should] = [name, file].map((path) => path.replace(/^.*\//, ''));
  expect(problems()).toEqual([
    {
      file,
      line: 1,
      column: 1,
      code: 'unreadable',
      words: `“${is}” is not read: its name must be “${should}”`,
    },
  ]);
});

test.each([
  ['locales/pl/language.json', 'this file is missing: it holds the language’s “name”'],
  ['locales/pl/interrupts.json', 'this file is missing: it holds safety words'],
  ['locales/en/interrupts.json', 'this file is missing: it holds English words'],
  ['directory/organisations', 'this folder is missing'],
  ['flows', 'this folder is missing'],
])('%s missing is one mistake', (file, message) => {
  rmSync(join(root(), file), { recursive: true });
  expect(problems()).toEqual([expect.objectContaining({ file, words: expect.stringContaining(message) })]);
});

test('a misspelt folder is one mistake', () => {
  rename('directory/organisations', 'directory/organisation');
  expect(problems().map(({ words }) => words)).toEqual([
    'this folder is missing; beside it there are: areas.yaml, bank-holidays.yaml, facts.yaml, links.yaml, organisation, outages.yaml, page-facts.yaml, tables',
  ]);
});

test('a language that is not there is one mistake, which names those that are', () => {
  expect(reported(() => loadContent(root(), ['en', 'fr', 'pll'])).map(({ words }) => words)).toEqual([
    'there is no language “fr”: LANGUAGES can name en pl',
    'there is no language “pll”: LANGUAGES can name en pl',
  ]);
});

test('a content folder that is not there, or holds none, is one mistake', () => {
  const names = 'CONTENT_DIR names the folder that holds flows/, directory/ and locales/';
  expect(reported(() => loadContent('/nope'))).toEqual([
    { file: '/nope', line: 1, column: 1, code: 'folders', words: `there is no such folder: ${names}` },
  ]);
  expect(reported(() => loadContent(join(root(), 'flows'))).map(({ words }) => words)).toEqual([
    `this folder holds no content: ${names}`,
  ]);
});

test('a file that cannot be opened is a mistake, and the others are still read', () => {
  rmSync(join(root(), STALKING));
  cpSync(join(root(), 'directory'), join(root(), STALKING), { recursive: true });
  expect(problems().map(({ words }) => words)).toEqual(['this file cannot be opened']);
});
