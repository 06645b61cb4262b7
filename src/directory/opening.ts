import { londonDate, stateAt } from './hours.ts';
import type { Directory } from './schema.ts';

/**
 * All that the clock decides in a directory, as one text: the day, and who is open, for how long or from when. While it
 * stays the same, every card does.
 */
export function makeOpening({ organisations, holidays }: Directory): (now: Date) => string {
  const timed = Object.values(organisations).flatMap(({ ways }) =>
    ways.filter(({ hours }) => typeof hours === 'object'),
  );
  return (now) => JSON.stringify([londonDate(now), timed.map((way) => stateAt(way, holidays, now))]);
}
