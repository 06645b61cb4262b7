import fc from 'fast-check';
import type { BankHolidays, Hours } from '../../src/directory/directory-schema.ts';
import { stateAt } from '../../src/directory/hours.ts';
import { oracle } from './hours-oracle.ts';

const holidays: BankHolidays = {
  region: 'england-and-wales',
  'a-year': 8,
  source: 'test',
  until: '2028-12-31',
  dates: ['2026-05-25', '2026-12-25', '2026-12-28', '2027-01-01', '2028-12-25', '2028-12-26'],
};
const shop = { hours: { wednesday: '09:00-12:00' } as Hours };
const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'];
const chat = { hours: Object.fromEntries(weekdays.map((day) => [day, '15:00-22:00'])) as Hours };
const at = (way: { hours: Hours }, instant: string) => stateAt(way, holidays, new Date(instant));

describe('opening hours, London time in any server zone', () => {
  test.each([
    ['2026-06-03T07:59:59Z', 'closed', '2026-06-03T09:00:00+01:00'],
    ['2026-06-03T08:00:00Z', 'open', undefined],
    ['2026-06-03T10:59:59Z', 'open', undefined],
    ['2026-06-03T11:00:00Z', 'closed', '2026-06-10T09:00:00+01:00'],
    ['2026-01-07T08:59:59Z', 'closed', '2026-01-07T09:00:00+00:00'],
    ['2026-01-07T09:00:00Z', 'open', undefined],
    ['2029-12-26T10:00:00Z', 'unknown', undefined],
    ['2030-12-25T10:00:00Z', 'unknown', undefined],
    ['2031-01-01T10:00:00Z', 'unknown', undefined],
    ['2028-12-29T10:00:00Z', 'closed', undefined],
  ])('the Wednesday drop-in at %s is %s', (instant, state, opens) => {
    const found = at(shop, instant);
    expect(found.state).toBe(state);
    expect(found.opens).toBe(opens);
  });

  test.each([
    ['2026-06-01T13:59:59Z', 'closed', '2026-06-01T15:00:00+01:00'],
    ['2026-06-01T14:00:00Z', 'open', undefined],
    ['2026-06-05T20:59:59Z', 'open', undefined],
    ['2026-06-05T21:00:00Z', 'closed', '2026-06-08T15:00:00+01:00'],
    ['2026-06-05T23:30:00Z', 'closed', '2026-06-08T15:00:00+01:00'],
    ['2026-12-25T15:00:00Z', 'unknown', undefined],
    ['2026-12-25T14:00:00Z', 'closed', '2026-12-29T15:00:00+00:00'],
    ['2026-03-29T01:00:00Z', 'closed', '2026-03-30T15:00:00+01:00'],
    ['2026-10-25T00:30:00Z', 'closed', '2026-10-26T15:00:00+00:00'],
    ['2026-10-25T01:30:00Z', 'closed', '2026-10-26T15:00:00+00:00'],
  ])('the weekday chat at %s is %s', (instant, state, opens) => {
    const found = at(chat, instant);
    expect(found.state).toBe(state);
    expect(found.opens).toBe(opens);
  });

  test('24 hours is open on a bank holiday and past the end of the list', () => {
    expect(at({ hours: 'always' }, '2026-12-25T15:00:00Z').state).toBe('open');
    expect(at({ hours: 'always' }, '2040-01-01T00:00:00Z').state).toBe('open');
  });

  test('no hours is unknown, never open', () => {
    const found = stateAt({}, holidays, new Date('2026-06-03T09:00:00Z'));
    expect(found).toEqual({ state: 'unknown', reason: 'not-given' });
  });

  test('a dated exception takes the place of the usual hours', () => {
    const way = {
      hours: shop.hours,
      exceptions: { '2026-06-10': 'closed' as const, '2026-12-25': '10:00-11:00' },
    };
    expect(stateAt(way, holidays, new Date('2026-06-10T09:00:00Z')).state).toBe('closed');
    expect(stateAt(way, holidays, new Date('2026-12-25T10:30:00Z')).state).toBe('open');
  });
});

const time = fc.integer({ min: 0, max: 47 }).map((half) => {
  const hour = String(Math.floor(half / 2)).padStart(2, '0');
  return `${hour}:${half % 2 ? '30' : '00'}`;
});
const span = fc
  .tuple(time, time)
  .filter(([a, b]) => a < b)
  .map(([a, b]) => `${a}-${b}`);
describe('the closing that is told is the end of the stretch', () => {
  const closes = (hours: Hours, instant: string, exceptions = {}) =>
    stateAt({ hours, exceptions }, holidays, new Date(instant)).closes;
  const night: Hours = { thursday: '18:00-24:00', friday: '00:00-02:00' };
  const twoNights: Hours = { saturday: '20:00-24:00', sunday: '00:00-03:00' };

  test.each<[string, Hours, string, string]>([
    ['across midnight', { monday: '18:00-24:00', tuesday: '00:00-02:00' }, '06-01T22:00', '06-02T02:00'],
    ['of spans that touch', { monday: ['09:00-12:00', '12:00-17:00'] }, '06-01T09:00', '06-01T17:00'],
    ['of spans that overlap', { monday: ['09:00-12:00', '11:00-13:00'] }, '06-01T10:30', '06-01T13:00'],
    ['in any order', { monday: ['13:00-15:00', '09:00-11:00', '11:00-13:00'] }, '06-01T08:30', '06-01T15:00'],
    ['and no later one', { monday: ['09:00-12:00', '13:00-17:00'] }, '06-01T09:00', '06-01T12:00'],
    ['as clocks go forward', twoNights, '03-28T23:00', '03-29T03:00'],
    [
      'less than a day ahead',
      { monday: '00:00-24:00', tuesday: '00:00-24:00' },
      '06-01T09:00',
      '06-02T00:00',
    ],
  ])('%s', (_kind, hours, instant, end) => {
    expect(closes(hours, `2026-${instant}:00Z`)).toContain(`2026-${end}:00`);
  });

  test('on the eve of a holiday it ends at midnight, unless the service says that it opens', () => {
    const [eve, before] = ['2026-12-24T23:00:00Z', '2026-12-17T23:00:00Z'];
    expect(closes(night, eve)).toContain('2026-12-25T00:00:00');
    expect(closes(night, eve, { '2026-12-25': '00:00-01:00' })).toContain('2026-12-25T01:00:00');
    expect(closes(night, before)).toContain('2026-12-18T02:00:00');
    expect(closes(night, before, { '2026-12-18': 'closed' })).toContain('2026-12-18T00:00:00');
  });

  test('until then it is open the whole time, and then it is not, or not for a day', () => {
    const hoursOf = fc.tuple(
      fc.array(span, { minLength: 1, maxLength: 3 }),
      fc.constantFrom('00:00-02:00', '00:00-08:30', '03:00-05:00'),
    );
    const half = 30 * 60_000;
    const DAY = 48 * half;
    fc.assert(
      fc.property(hoursOf, fc.integer({ min: 0, max: 47 }), ([monday, tuesday], halves) => {
        const hours: Hours = { monday: [...monday, '21:00-24:00'], tuesday };
        const now = Date.parse('2026-06-08T00:00:00+01:00') + halves * half;
        const state = (ms: number) => stateAt({ hours }, holidays, new Date(ms)).state;
        const { closes: told } = stateAt({ hours }, holidays, new Date(now));
        if (told === undefined) return;
        for (let ms = now; ms < Date.parse(told); ms += half) expect(state(ms)).toBe('open');
        let end = Date.parse(told);
        while (state(end) === 'open' && end < now + DAY) end += half;
        // Only where the stretch is longer than a day is an earlier end told.
        expect(end === Date.parse(told) || end === now + DAY).toBe(true);
      }),
      { numRuns: 300, seed: 12 },
    );
  });
});

const week = fc
  .dictionary(
    fc.constantFrom('monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'),
    span,
    {
      minKeys: 1,
    },
  )
  .map((days) => days as Exclude<Hours, 'always'>);
const anyMoment = fc.integer({ min: Date.parse('2026-01-01'), max: Date.parse('2030-01-01') });
/** Half of the instants lie within a day of a clock change, where mistakes live. */
const nearChange = fc
  .tuple(
    fc.constantFrom('2026-03-29', '2026-10-25', '2027-03-28', '2027-10-31', '2028-03-26', '2028-10-29'),
    fc.integer({ min: -86_400, max: 86_400 }),
  )
  .map(([date, seconds]) => Date.parse(`${date}T01:00:00Z`) + seconds * 1000);

test('agrees with a second, independent way of telling the hours', () => {
  fc.assert(
    fc.property(week, fc.oneof(anyMoment, nearChange), (hours, now) => {
      // In the hour that spring skips, no clock shows the opening time; both ways then need no agreement.
      const skipped = Object.values(hours)
        .flat()
        .some((text) => text?.startsWith('01:'));
      fc.pre(!skipped);
      const expected = oracle(hours, holidays, now);
      const found = stateAt({ hours }, holidays, new Date(now));
      expect(found.state).toBe(expected.state);
      if (found.state === 'closed') {
        expect(found.opens === undefined ? undefined : Date.parse(found.opens)).toBe(expected.opens);
      }
    }),
    { numRuns: 3000, seed: 20260603 },
  );
});
