import { datesPast, reviewAfter } from '../../../src/checks/directory/dates.ts';
import { closedAnyway } from '../../../src/checks/directory/exceptions.ts';
import { holidaysOnWeekdays } from '../../../src/checks/directory/holidays.ts';
import { foundBy, reading, withOrganisation } from '../../support/council-reading.ts';

const MENS_LINE = 'directory/organisations/mens-line.yaml';
const SHOP = 'moor-house';

test.each([
  ['2027-12-25', 'Saturday'],
  ['2027-12-26', 'Sunday'],
])('a bank holiday at a weekend is a mistake of its line: %s', (date, day) => {
  const { holidays } = reading.directory;
  const dates = [...holidays.dates, date];
  const read = { ...reading, directory: { ...reading.directory, holidays: { ...holidays, dates } } };
  expect(foundBy(holidaysOnWeekdays, read)).toEqual([
    {
      file: 'directory/bank-holidays.yaml',
      path: ['dates', dates.length - 1],
      words: expect.stringContaining(`${date} is a ${day}: write the weekday`),
    },
  ]);
});

test('what was done on a day that has not come is a mistake, and today is no such day', () => {
  const source = { from: 'the council page', copied: '2062-11-22' };
  const read = withOrganisation('mens-line', { checked: '2026-12-02', source });
  expect(foundBy(datesPast, read)).toEqual([
    {
      file: MENS_LINE,
      path: ['source', 'copied'],
      words:
        '“copied” is 2062-11-22, a day that has not come yet (today is 2026-12-01): write the day on which it was done',
    },
    {
      file: MENS_LINE,
      path: ['checked'],
      words:
        '“checked” is 2026-12-02, a day that has not come yet (today is 2026-12-01): write the day on which it was done',
    },
  ]);
  expect(foundBy(datesPast, withOrganisation('mens-line', { checked: '2026-12-01' }))).toEqual([]);
});

test('a copy of one way is looked at too', () => {
  const ways = [
    {
      way: 'website' as const,
      website: 'mensline.example',
      supplement: { source: { from: 'its own page', copied: '2027-01-01' } },
    },
  ];
  expect(foundBy(datesPast, withOrganisation('mens-line', { ways }))[0]?.path).toEqual([
    'ways',
    0,
    'supplement',
    'source',
    'copied',
  ]);
});

test.each([
  [
    { checked: '2027-01-02', reviewBy: '2027-01-01' },
    '“reviewBy” is 2027-01-01, before “checked” (2027-01-02)',
  ],
  [{ reviewBy: '2026-01-01' }, '“reviewBy” is 2026-01-01, before “copied” (2026-01-05)'],
])('a review before what it reviews is a mistake: %j', (change, words) => {
  expect(foundBy(reviewAfter, withOrganisation('mens-line', change))).toEqual([
    { file: MENS_LINE, path: ['reviewBy'], words: expect.stringContaining(words) },
  ]);
});

test('a closed day on a day that is closed anyway is advice', () => {
  const [way] = reading.directory.organisations[SHOP]?.ways ?? [];
  if (!way) throw new Error('no way');
  const closed = (date: string) =>
    foundBy(closedAnyway, withOrganisation(SHOP, { ways: [{ ...way, exceptions: { [date]: 'closed' } }] }));
  expect(closed('2026-12-24')).toEqual([
    {
      file: `directory/organisations/${SHOP}.yaml`,
      path: ['ways', 0, 'exceptions', '2026-12-24'],
      words:
        '2026-12-24 is a Thursday, and nothing is open then anyway; is it the right day? (open: wednesday)',
    },
  ]);
  expect(closed('2026-12-23')).toEqual([]);
});
