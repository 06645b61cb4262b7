import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { copiedContent } from '../support/copied-content.ts';
import { numberOf } from '../support/numbers.ts';

const { root, seed, problems } = copiedContent();
const organisation = (id: string) => `directory/organisations/${id}.yaml`;

/** One mistake each in as many files: what is seeded, and what an officer reads. */
const SEEDED: readonly [file: string, find: string, replace: string, message: string][] = [
  ['directory/bank-holidays.yaml', '2026-12-28', '2026-02-30', 'there is no 2026-02-30'],
  [organisation('cdap'), 'kentcdap.org', 'kentcdap', 'a website is written without https://'],
  [organisation('childline'), numberOf('childline'), '0800 11', '“0800 11” is not a UK phone number'],
  [organisation('crimestoppers'), 'area: everywhere', 'area: [kant]', 'there is no area “kant”'],
  [organisation('galop'), 'area:', 'approved: yes\narea:', 'write approved: { by: your name,'],
  [
    organisation('look-ahead'),
    'beside: one-stop-shop',
    'beside: one-stop-shops',
    'did you mean “one-stop-shop”?',
  ],
  [organisation('one-stop-shop'), '09:00-12:00', '9-12', 'hours are written like 08:45-16:15'],
  [
    organisation('police-999'),
    'way: relay',
    'way: relais',
    '“relais” is not known here; did you mean “relay”?',
  ],
  [
    organisation('victim-support'),
    numberOf('victim-support'),
    '08081689276',
    '“display”: write it like 01632 960001: as people read it',
  ],
  [
    'flows/antisocial.yaml',
    '{ no: end, not-sure: end, yes: end, skip: end }',
    '{}',
    'a question needs answers',
  ],
  ['flows/domestic-abuse.yaml', 'then: for-men', 'then: for-man', 'did you mean “for-men”?'],
  [
    'flows/own-behaviour.yaml',
    '  - situation: prog',
    '  - if: { programme: yes }\n    situation: prog',
    'the last rule',
  ],
  [
    'flows/refuge.yaml',
    'yes: end, no: end, skip: end',
    'yes: end, no: end, skip: area',
    'go round in a circle',
  ],
  [
    'flows/someone-else.yaml',
    'then: contact',
    'answers: { sevenoak: contact, skip: contact }',
    'there is no area “sevenoak”',
  ],
  ['flows/start.yaml', 'no: need\n', 'no: need\n      no: need\n', 'this key is written twice'],
  [
    'flows/topics.yaml',
    'cctv }, situation: cctv',
    'cctv }, situation: nobody',
    'dead end: after the answer “cctv”',
  ],
  ['locales/en/interface.json', '"Back"', '"Back to 0808 2000 248"', 'the number 08082000248 is typed'],
  [
    'locales/en/organisations.json',
    '"davss": {',
    '"davs": {',
    'the guide knows no “davs” here; did you mean “davss”?',
  ],
  ['locales/en/topics.json', '"CCTV cameras",', '"CCTV cameras"', 'a comma is missing here'],
  ['locales/pl/refuge.json', '"ask"', '"asks"', '“asks” is not a name that can stand here'],
];

test('twenty mistakes and one in as many files: each is reported, in one go', () => {
  for (const [file, find, replace] of SEEDED) seed(file, find, replace);
  const reported = problems();
  for (const [file, , , message] of SEEDED) {
    expect(reported).toContainEqual(
      expect.objectContaining({ file, words: expect.stringContaining(message) }),
    );
  }
  // What only follows from another mistake would bury it.
  const wrong = new Set(SEEDED.map(([file]) => file));
  expect(reported.filter(({ file }) => !wrong.has(file) && file !== 'locales/en/someone-else.json')).toEqual(
    [],
  );
});

test('they are listed by file and line', () => {
  for (const [file, find, replace] of SEEDED.toReversed()) seed(file, find, replace);
  const places = problems().map(({ file, line }) => `${file}:${String(line).padStart(4, '0')}`);
  expect(places).toEqual([...places].sort((a, b) => a.localeCompare(b)));
});

test.each([
  ['police-999', 'missing: its number stands on every screen'],
  ['national-da-helpline', 'missing: its number stands on every screen'],
])('%s cannot be taken away', (id, message) => {
  rmSync(join(root(), organisation(id)));
  expect(problems().map((problem) => problem.words)).toContainEqual(expect.stringContaining(message));
});

test.each(['phone', 'video', 'relay', 'text'])('999 cannot lose its way “%s”', (way) => {
  seed(organisation('police-999'), `way: ${way}`, 'way: in-person, address: nowhere');
  seed(organisation('police-999'), 'area: everywhere', 'area: everywhere #');
  expect(problems()).toContainEqual(expect.objectContaining({ file: organisation('police-999') }));
});

test('words under an unknown situation are reported, once', () => {
  seed('locales/en/situations.json', '"cctv": {', '"cctvs": {');
  expect(problems().map(({ words }) => words)).toEqual([
    'nobody would ever see these words, since the guide knows no “cctvs” here; did you mean “cctv”?',
  ]);
});

test('English words that were misspelt are not reported once more for each language', () => {
  seed('locales/en/answers.json', '"skip"', '"skp"');
  expect(new Set(problems().map(({ file }) => file))).toEqual(new Set(['locales/en/answers.json']));
});
