import { datesPast, overdue } from '../../src/checks/directory/dates.ts';
import { nowhereLines } from '../../src/checks/nowhere.ts';
import { foundBy, reading, withOrganisation } from '../support/council-reading.ts';

test('an approval on a day that has not come is a mistake, and so is one of a way', () => {
  const approved = { by: 'an officer', date: '2026-12-02' };
  expect(foundBy(datesPast, withOrganisation('young-line', { approved }))[0]).toMatchObject({
    path: ['approved'],
  });
  const [way] = reading.directory.organisations['mens-line']?.ways ?? [];
  if (!way) throw new Error('no way');
  const source = { from: 'its own page', copied: '2026-11-01' };
  const ways = [{ ...way, supplement: { source, approved } }];
  expect(foundBy(datesPast, withOrganisation('mens-line', { ways }))[0]?.path).toEqual([
    'ways',
    0,
    'supplement',
    'approved',
  ]);
  expect(foundBy(datesPast, withOrganisation('young-line', { approved }), '2026-12-02')).toEqual([]);
});

test('a review is overdue on the day after it, and of nobody who is withdrawn', () => {
  const due = withOrganisation('mens-line', { reviewBy: '2026-12-01' });
  expect(foundBy(overdue, due)).toEqual([]);
  expect(foundBy(overdue, due, '2026-12-02')).toEqual([
    {
      file: 'directory/organisations/mens-line.yaml',
      path: ['reviewBy'],
      words:
        'this was to be looked at again by 2026-12-01: ask the service, then write “checked: 2026-12-02” and the next “reviewBy”',
    },
  ]);
  const gone = { reviewBy: '2026-12-01', withdrawn: { date: '2026-11-01', reason: 'closed' } };
  expect(foundBy(overdue, withOrganisation('mens-line', gone), '2026-12-02')).toEqual([]);
});

describe('shown nowhere, because', () => {
  const lineOf = (id: string, read = reading) =>
    nowhereLines(read).filter((line) => line.startsWith(`directory/organisations/${id}.yaml`));

  test('it waits, it is withdrawn, its ways wait, or no list names it', () => {
    expect(lineOf('young-line', withOrganisation('young-line', { approved: undefined as never }))).toEqual([
      expect.stringContaining('because it waits for approval'),
    ]);
    const { situations } = reading.flows;
    const unnamed = Object.fromEntries(
      Object.entries(situations).map(([id, one]) => [id, { ...one, contacts: [] }]),
    );
    const waiting = withOrganisation('young-line', { approved: undefined as never });
    expect(lineOf('young-line', { ...waiting, flows: { ...waiting.flows, situations: unnamed } })).toEqual([
      expect.stringMatching(/waits for approval.* And no list in flows\/ names it/),
    ]);
    const withdrawn = { date: '2026-11-01', reason: 'it has closed' };
    expect(lineOf('mens-line', withOrganisation('mens-line', { withdrawn }))).toEqual([
      expect.stringContaining('because it is withdrawn (it has closed)'),
    ]);
    const [way] = reading.directory.organisations['mens-line']?.ways ?? [];
    if (!way) throw new Error('no way');
    const ways = [{ ...way, supplement: { source: { from: 'its own page', copied: '2026-11-01' } } }];
    expect(lineOf('mens-line', withOrganisation('mens-line', { ways }))).toEqual([
      expect.stringContaining('because every way to reach it waits'),
    ]);
    const other = { ...reading.directory.organisations['mens-line'], id: 'new-one' };
    const organisations = {
      ...reading.directory.organisations,
      'new-one': other,
    } as typeof reading.directory.organisations;
    expect(lineOf('new-one', { ...reading, directory: { ...reading.directory, organisations } })).toEqual([
      expect.stringContaining('because no list in flows/ names it'),
    ]);
  });

  test('is said of nobody who is on some screen', () => {
    expect(lineOf('mens-line')).toEqual([]);
    expect(lineOf('police-999')).toEqual([]);
  });
});
