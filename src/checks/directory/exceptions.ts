import { WEEKDAYS } from '../../directory/directory-schema.ts';
import type { Rule } from '../rule.ts';
import { eachOrganisation } from './each-organisation.ts';

/** Changes to hours that are not there, or never end, would be read by nobody. */
export const exceptionsFit: Rule = {
  code: 'exceptions',
  needs: [],
  check: eachOrganisation(({ ways }, tell) => {
    ways.forEach(({ hours, exceptions: changes }, index) => {
      if (changes === undefined || typeof hours === 'object') return;
      const words = `“exceptions” change nothing here: write “hours” by weekday first, in place of ${hours ?? 'none'}`;
      tell(['ways', index, 'exceptions'], words);
    });
  }),
};

const weekdayOf = (date: string) => WEEKDAYS[(new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7] ?? 'monday';

/** A day that is closed anyway was most likely meant to be another. */
export const closedAnyway: Rule = {
  code: 'closed-anyway',
  needs: [],
  check: eachOrganisation(({ ways }, tell) => {
    ways.forEach(({ hours, exceptions: changes = {} }, index) => {
      if (typeof hours !== 'object') return;
      for (const [date, change] of Object.entries(changes)) {
        const day = weekdayOf(date);
        if (change !== 'closed' || hours[day] !== undefined) continue;
        const open = WEEKDAYS.filter((name) => hours[name] !== undefined).join(', ');
        const words = `${date} is a ${named(day)}, and nothing is open then anyway; is it the right day? (open: ${open})`;
        tell(['ways', index, 'exceptions', date], words);
      }
    });
  }),
};

const named = (day: string) => `${day[0]?.toUpperCase()}${day.slice(1)}`;
