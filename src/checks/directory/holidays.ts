import { HOLIDAYS } from '../../content/read-directory.ts';
import type { Rule } from '../rule.ts';

/** A list that ends before its last date would call a closed door open. */
export const holidaysWithin: Rule = {
  code: 'holidays-within',
  needs: [HOLIDAYS],
  check: ({ directory: { holidays } }) =>
    holidays.dates.flatMap((date, index) => {
      const words = `this list is whole until ${holidays.until} only, so ${date} counts for nothing: take it out, or add every bank holiday of ${date.slice(0, 4)} and then change the line “until” to until: ${date.slice(0, 4)}-12-31`;
      return date > holidays.until ? [{ file: HOLIDAYS, path: ['dates', index], words }] : [];
    }),
};

/** So would a list that leaves holidays out. */
export const holidaysAll: Rule = {
  code: 'holidays-all',
  needs: [HOLIDAYS],
  check({ directory: { holidays } }) {
    const { dates, until, 'a-year': least } = holidays;
    const years = new Set(dates.map((date) => date.slice(0, 4)));
    for (let year = Number([...years].sort()[0]); year <= Number(until.slice(0, 4)); year++)
      years.add(String(year));
    return [...years]
      .filter((year) => `${year}-12-31` <= until)
      .flatMap((year) => {
        const count = new Set(dates.filter((date) => date.startsWith(year))).size;
        const words = `“until” speaks for ${year}, which has ${count} of its ${least} bank holidays here`;
        return count < least ? [{ file: HOLIDAYS, path: ['until'], words }] : [];
      });
  },
};

const WEEKEND: Readonly<Record<number, string>> = { 0: 'Sunday', 6: 'Saturday' };

/** A holiday that falls on a weekend is kept on a weekday after it, and that is the day on which doors are closed. */
export const holidaysOnWeekdays: Rule = {
  code: 'holidays-on-weekdays',
  needs: [HOLIDAYS],
  check: ({ directory: { holidays } }) =>
    holidays.dates.flatMap((date, index) => {
      const day = WEEKEND[new Date(`${date}T00:00:00Z`).getUTCDay()];
      if (day === undefined) return [];
      const words = `${date} is a ${day}: write the weekday on which this holiday is kept, as its list does`;
      return [{ file: HOLIDAYS, path: ['dates', index], words }];
    }),
};

/** The list speaks for whole years. */
export const holidaysWhole: Rule = {
  code: 'holidays-whole',
  needs: [HOLIDAYS],
  check: ({ directory: { holidays } }) =>
    holidays.until.endsWith('-12-31')
      ? []
      : [
          {
            file: HOLIDAYS,
            path: ['until'],
            words: `“until” is the last day of a year, like ${holidays.until.slice(0, 4)}-12-31`,
          },
        ],
};
