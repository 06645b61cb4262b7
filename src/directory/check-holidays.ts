import type { Fault } from '../flow/fault.ts';
import type { BankHolidays } from './schema.ts';

/** England and Wales have eight a year, counted with their substitute days, and sometimes one more. */
const A_YEAR = 8;

/** A list that ends before its last date, or leaves holidays out, would call a closed door open. */
export function checkHolidays({ dates, until }: BankHolidays, file: string): Fault[] {
  const late = dates.flatMap((date, index) =>
    date > until
      ? [
          {
            file,
            path: ['dates', index],
            message: `${date} is after “until” and counts for nothing: move “until”`,
          },
        ]
      : [],
  );
  const years = new Set(dates.map((date) => date.slice(0, 4)));
  for (let year = Number([...years].sort()[0]); year <= Number(until.slice(0, 4)); year++)
    years.add(String(year));
  const thin = [...years]
    .filter((year) => `${year}-12-31` <= until)
    .flatMap((year) => {
      const count = new Set(dates.filter((date) => date.startsWith(year))).size;
      const message = `“until” speaks for ${year}, which has ${count} of its ${A_YEAR} bank holidays here`;
      return count < A_YEAR ? [{ file, path: ['until'], message }] : [];
    });
  return [...late, ...thin];
}
