import { loadContent } from '../../src/checks/load-content.ts';
import { copiedContent } from '../support/copied-content.ts';
import { numberOf } from '../support/numbers.ts';

const { root, seed, problems } = copiedContent('en', 'pl');
const of = (id: string) => `directory/organisations/${id}.yaml`;

/** Each was once read as something else, or said in the words of a library. The officer's own words are on the right. */
const SEEDED: readonly [file: string, find: string, replace: string, message: string][] = [
  [
    of('one-stop-shop'),
    'address: 4 New',
    'address: Business Centre #4, New',
    '“#4, New Wharf Road, Tonbridge, TN9 1DS” is left out of this value',
  ],
  [
    of('davss'),
    'website: davss.org.uk }',
    'website: davss.org.uk/#4 and #5 }',
    'put the whole value in quotation marks',
  ],
  [
    of('childline'),
    `display: ${numberOf('childline')}`,
    'display: "0800\u00a01111"',
    'letter 5 is no plain space (U+00A0)',
  ],
  [
    of('community-safety-unit'),
    `display: ${numberOf('community-safety-unit')}`,
    `display: “${numberOf('community-safety-unit')}”`,
    'letter 1 is a curly mark',
  ],
  ['directory/bank-holidays.yaml', '2027-12-27', '2027-12-25', '2027-12-25 is a Saturday'],
  ['locales/en/topics.json', '"ask": "', '"ask": "<b>', 'would stand on the screen just so'],
  ['locales/en/answers.json', '"skip": "Skip this question"', '"skip": "\u00a0"', 'these words are empty'],
  ['locales/pl/start.json', '"ask": "', '"ask": "Jeste&#347; ', '“&#347;” would stand on the screen'],
];

test('what a paste or another program brings along is told in words, all of it in one go', () => {
  for (const [file, find, replace] of SEEDED) seed(file, find, replace);
  const reported = problems();
  for (const [file, , , message] of SEEDED) {
    expect(reported).toContainEqual(
      expect.objectContaining({ file, words: expect.stringContaining(message) }),
    );
  }
});

test('keys that are dates say how a date is written', () => {
  const hours = 'hours: { wednesday: 09:00-12:00 }';
  seed(of('one-stop-shop'), hours, `${hours}\n    exceptions: { 23/12/2026: closed }`);
  expect(problems().map(({ words }) => words)).toEqual(['“23/12/2026”: a date is written like 2026-11-22']);
});

test('a remark about one word, or after quotation marks, cuts nothing', () => {
  seed(of('one-stop-shop'), 'layer: page', 'layer: page # as on 22 November');
  seed(of('one-stop-shop'), '(OSS)"', '(OSS)" # its name');
  expect(problems()).toEqual([]);
});

test('a day that has not come depends on the day that it is', () => {
  seed(of('davss'), 'reviewBy', 'checked: 2027-01-05\nreviewBy');
  expect(problems(new Date('2027-01-05T00:30:00Z'))).toEqual([]);
  expect(problems(new Date('2027-01-04T23:30:00Z')).map(({ code }) => code)).toEqual(['dates-past']);
});

test('a machine whose clock is years behind starts all the same, and is told what it takes for the future', () => {
  const behind = new Date('2020-01-01T12:00:00Z');
  expect(new Set(problems(behind).map(({ code }) => code))).toEqual(new Set(['dates-past']));
  const { advice } = loadContent(root(), undefined, behind);
  expect(advice).toEqual(problems(behind));
});
