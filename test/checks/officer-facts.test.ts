import { readFileSync } from 'node:fs';
import { datesPast, overdue } from '../../src/checks/directory/dates.ts';
import { nowhereLines } from '../../src/checks/nowhere.ts';
import { translatedHoursKept } from '../../src/checks/words/told-hours.ts';
import { foundBy, reading, withLine, withOrganisation } from '../support/reading.ts';

const SHOP = 'one-stop-shop';

test.each(Object.keys(reading.languages).filter((id) => id !== 'en'))(
  'times in %s are compared with the directory, whoever stamped them',
  (language) => {
    expect(foundBy(translatedHoursKept, reading)).toEqual([]);
    const file = `locales/${language}/organisations.json`;
    const said = JSON.parse(readFileSync(file, 'utf8'))[SHOP].what as string;
    const late = said.replace('12:00', '13:00');
    expect(late).not.toBe(said);
    expect(foundBy(translatedHoursKept, withLine(language, 'organisations', `${SHOP}/what`, late))).toEqual([
      {
        file,
        path: [SHOP, 'what'],
        words:
          'these words name 09:00 and 13:00, and the directory says wednesday 09:00-12:00: put the times right',
        also: { file: `directory/organisations/${SHOP}.yaml`, path: ['ways', 0, 'hours'] },
      },
    ]);
  },
);

test('an approval on a day that has not come is a mistake, and so is one of a way', () => {
  const approved = { by: 'an officer', date: '2026-12-02' };
  expect(foundBy(datesPast, withOrganisation('childline', { approved }))[0]).toMatchObject({
    path: ['approved'],
  });
  const [way] = reading.directory.organisations['davss']?.ways ?? [];
  if (!way) throw new Error('no way');
  const source = { from: 'its own page', copied: '2026-11-01' };
  const ways = [{ ...way, supplement: { source, approved } }];
  expect(foundBy(datesPast, withOrganisation('davss', { ways }))[0]?.path).toEqual([
    'ways',
    0,
    'supplement',
    'approved',
  ]);
  expect(foundBy(datesPast, withOrganisation('childline', { approved }), '2026-12-02')).toEqual([]);
});

test('a review is overdue on the day after it, and of nobody who is withdrawn', () => {
  const due = withOrganisation('davss', { reviewBy: '2026-12-01' });
  expect(foundBy(overdue, due)).toEqual([]);
  expect(foundBy(overdue, due, '2026-12-02')).toEqual([
    {
      file: 'directory/organisations/davss.yaml',
      path: ['reviewBy'],
      words:
        'this was to be looked at again by 2026-12-01: ask the service, then write “checked: 2026-12-02” and the next “reviewBy”',
    },
  ]);
  const gone = { reviewBy: '2026-12-01', withdrawn: { date: '2026-11-01', reason: 'closed' } };
  expect(foundBy(overdue, withOrganisation('davss', gone), '2026-12-02')).toEqual([]);
});

describe('shown nowhere, because', () => {
  const lineOf = (id: string, read = reading) =>
    nowhereLines(read).filter((line) => line.startsWith(`directory/organisations/${id}.yaml`));

  test('it waits, it is withdrawn, its ways wait, or no list names it', () => {
    expect(lineOf('galop')).toEqual([expect.stringContaining('because it waits for approval')]);
    const withdrawn = { date: '2026-11-01', reason: 'it has closed' };
    expect(lineOf('davss', withOrganisation('davss', { withdrawn }))).toEqual([
      expect.stringContaining('because it is withdrawn (it has closed)'),
    ]);
    const [way] = reading.directory.organisations['davss']?.ways ?? [];
    if (!way) throw new Error('no way');
    const ways = [{ ...way, supplement: { source: { from: 'its own page', copied: '2026-11-01' } } }];
    expect(lineOf('davss', withOrganisation('davss', { ways }))).toEqual([
      expect.stringContaining('because every way to reach it waits'),
    ]);
    const other = { ...reading.directory.organisations['davss'], id: 'new-one' };
    const organisations = {
      ...reading.directory.organisations,
      'new-one': other,
    } as typeof reading.directory.organisations;
    expect(lineOf('new-one', { ...reading, directory: { ...reading.directory, organisations } })).toEqual([
      expect.stringContaining('because no list in flows/ names it'),
    ]);
  });

  test('is said of nobody who is on some screen', () => {
    expect(lineOf('davss')).toEqual([]);
    expect(lineOf('police-999')).toEqual([]);
  });
});
