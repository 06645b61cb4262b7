import { Temporal } from 'temporal-polyfill';
import type { Directory } from '../../directory/directory-schema.ts';
import { ZONE } from '../../directory/hours.ts';
import { beginsAt, endsAt } from '../../directory/moments.ts';
import { shown } from '../../directory/shown.ts';
import type { Asked } from '../../flow/shows.ts';

/** From one instant to the next at which anything opens or closes, in milliseconds, and who is open all the while. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  /** Organisations that somebody can ring, write to or visit. A website is no one who answers. */
  readonly open: readonly string[];
}

/** Every time of day at which anything in the directory opens or closes. */
function timesOf({ organisations }: Directory): readonly string[] {
  const times = new Set(['00:00']);
  for (const { ways } of Object.values(organisations)) {
    for (const { hours, exceptions = {} } of ways) {
      const spans = [
        ...(typeof hours === 'object' ? Object.values(hours) : []),
        ...Object.values(exceptions),
      ].flat();
      for (const span of spans)
        for (const time of (span ?? '').split('-')) if (/^\d\d:\d\d$/.test(time)) times.add(time);
    }
  }
  return [...times].filter((time) => time !== '24:00').sort();
}

const instant = (day: Temporal.PlainDate, time: string) =>
  day.toPlainDateTime(time).toZonedDateTime(ZONE).epochMilliseconds;

/** The instants of some days at which who is open may change. */
export function edges(directory: Directory, first: string, days: number): readonly number[] {
  const begin = Temporal.PlainDate.from(first);
  const times = timesOf(directory);
  const all = Array.from({ length: days }, (_, ahead) => begin.add({ days: ahead })).flatMap((day) =>
    times.map((time) => instant(day, time)),
  );
  const end = instant(begin.add({ days }), '00:00');
  const within = directory.outages.outages
    .flatMap(({ from, until }) => [beginsAt(from), endsAt(until)])
    .filter((at) => at > instant(begin, '00:00') && at < end);
  return [...new Set([...all, ...within, end])].sort((a, b) => a - b);
}

const openAt = (directory: Directory, asked: Asked, at: number): readonly string[] =>
  shown(directory, asked, new Date(at))
    .cards.filter(({ ways }) =>
      ways.some(({ way, state }) => way.way !== 'website' && state.state === 'open'),
    )
    .map(({ organisation }) => organisation.id)
    .sort();

/** Who is open when, in one situation: the directory’s own answer at every instant at which it may change. */
export function coverage(
  directory: Directory,
  asked: Asked,
  first: string,
  days: number,
): readonly Stretch[] {
  const all = edges(directory, first, days);
  const stretches: Stretch[] = [];
  all.slice(0, -1).forEach((from, at) => {
    const open = openAt(directory, asked, from);
    const last = stretches.at(-1);
    const to = all[at + 1] ?? from;
    if (last && last.open.join() === open.join()) stretches[stretches.length - 1] = { ...last, to };
    else stretches.push({ from, to, open });
  });
  return stretches;
}
