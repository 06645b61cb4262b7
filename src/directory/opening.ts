import type { Directory } from './directory-schema.ts';
import { londonDate, stateAt } from './hours.ts';
import { holds } from './moments.ts';

/**
 * All that the clock decides in a directory, as one text: the day, who is open, for how long or from when, and what is
 * down or said for a while. While it stays the same, every card does.
 */
export function makeOpening({
  organisations,
  holidays,
  outages: { outages, notices },
}: Directory): (now: Date) => string {
  const timed = Object.values(organisations).flatMap(({ ways }) =>
    ways.filter(({ hours }) => typeof hours === 'object'),
  );
  const dated = [...outages, ...notices];
  return (now) =>
    JSON.stringify([
      londonDate(now),
      timed.map((way) => stateAt(way, holidays, now)),
      dated.map((one) => holds(one, now)),
    ]);
}
