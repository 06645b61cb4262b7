import Holidays from 'date-holidays';
import { content } from './every-screen.ts';

const { dates, until } = content.directory.holidays;

/** An independent list; a holiday that falls on a weekend counts only by its substitute day. */
function independent(year: number): string[] {
  const days = new Holidays('GB', 'ENG').getHolidays(year).filter(({ type }) => type === 'public');
  const weekday = (date: string) => ![0, 6].includes(new Date(`${date.slice(0, 10)}T12:00:00Z`).getUTCDay());
  return [...new Set(days.map(({ date }) => date.slice(0, 10)).filter(weekday))].sort();
}

const years = [2026, 2027, 2028];

test.each(years)('the bank holidays of %i are those of an independent list', (year) => {
  expect(dates.filter((date) => date.startsWith(String(year)))).toEqual(independent(year));
});

test('the list covers whole years and says where it ends', () => {
  expect(until).toBe('2028-12-31');
  expect(dates).toHaveLength(24);
  expect([...dates].sort()).toEqual(dates);
});
