import { Temporal } from 'temporal-polyfill';
import { type BankHolidays, type Exceptions, type Hours, WEEKDAYS } from './directory-schema.ts';
import type { Outage } from './outages.ts';

/** Residents live by London time, whatever zone the server runs in. */
export const ZONE = 'Europe/London';
/** How far ahead a next opening is looked for, in days: further than any run of holidays and exceptions. */
const HORIZON = 60;

export interface State {
  readonly state: 'open' | 'closed' | 'unknown';
  /** Why unknown: no hours are given, today is a bank holiday, or the list of holidays has run out. */
  readonly reason?: 'not-given' | 'holiday' | 'unlisted';
  readonly always?: boolean;
  /** ISO 8601 with London's offset. */
  readonly opens?: string;
  readonly closes?: string;
  /** It is down for a while, whatever its hours. */
  readonly down?: Outage;
}

interface Timed {
  readonly hours?: Hours | undefined;
  readonly exceptions?: Exceptions | undefined;
}

/** Today's date in London, as 2026-11-22. */
export const londonDate = (now: Date): string => london(now).toPlainDate().toString();

/** An instant in ISO 8601 with London's offset. */
export const londonTime = (now: Date): string => written(london(now));

/**
 * Whether a way is open at an instant. Opening times include their first second and exclude their last
 * (9am to noon: 12:00:00 is closed). On a bank holiday, and after the list of holidays ends, the usual
 * hours become unknown: never open.
 */
export function stateAt(way: Timed, holidays: BankHolidays, now: Date): State {
  if (way.hours === undefined) return { state: 'unknown', reason: 'not-given' };
  if (way.hours === 'always') return { state: 'open', always: true };
  const at = london(now);
  const today = at.toPlainDate();
  // What London's clocks show decides, so an hour that the clocks skip or repeat needs no rule of its own.
  const shown = at.toPlainDateTime();
  const span = spansOn(way, today).find(([from, to]) => !isBefore(shown, from) && isBefore(shown, to));
  if (!span) return { state: 'closed', ...next(way, holidays, at) };
  const reason = doubt(way, holidays, today);
  if (reason !== undefined) return { state: 'unknown', reason };
  return { state: 'open', closes: written(instant(endOf(way, holidays, shown, span[1]))) };
}

/** Why nobody knows whether the usual hours hold on a day; undefined when they do, or a dated exception says. */
function doubt(way: Timed, holidays: BankHolidays, day: Temporal.PlainDate): State['reason'] | undefined {
  if (way.exceptions?.[day.toString()] !== undefined) return undefined;
  if (past(holidays, day)) return 'unlisted';
  return holidays.dates.includes(day.toString()) ? 'holiday' : undefined;
}

/**
 * Spans that touch or overlap are one stretch, across midnight too: its end is what people are told, unless it is a day
 * or more ahead, where an hour alone would mislead. On the eve of a holiday it ends at midnight.
 */
function endOf(
  way: Timed,
  holidays: BankHolidays,
  now: Temporal.PlainDateTime,
  end: Temporal.PlainDateTime,
): Temporal.PlainDateTime {
  const day = end.toPlainDate();
  const spans = doubt(way, holidays, day) === undefined ? spansOn(way, day) : [];
  const further = spans.find(([from, to]) => !isBefore(end, from) && isBefore(end, to))?.[1];
  if (further === undefined || !isBefore(further, now.add({ days: 1 }))) return end;
  return endOf(way, holidays, now, further);
}

/** Hours are written in minutes, and London's clocks have never differed by less: within a minute nothing changes. */
export const MINUTE = 60_000;
const london = (now: Date) =>
  Temporal.Instant.fromEpochMilliseconds(Math.floor(now.getTime() / MINUTE) * MINUTE).toZonedDateTimeISO(
    ZONE,
  );
const written = (at: Temporal.ZonedDateTime) =>
  at.toString({ timeZoneName: 'never', smallestUnit: 'second' });
const instant = (shown: Temporal.PlainDateTime) => shown.toZonedDateTime(ZONE);
const isBefore = (a: Temporal.PlainDateTime, b: Temporal.PlainDateTime) =>
  Temporal.PlainDateTime.compare(a, b) < 0;
const past = (holidays: BankHolidays, day: Temporal.PlainDate) => day.toString() > holidays.until;

/** The spans of one London calendar day, by the clock; a dated exception takes the place of the usual hours. */
function spansOn(way: Timed, day: Temporal.PlainDate): [Temporal.PlainDateTime, Temporal.PlainDateTime][] {
  const weekday = WEEKDAYS[day.dayOfWeek - 1] ?? 'monday';
  const usual = typeof way.hours === 'object' ? way.hours[weekday] : undefined;
  const spans = way.exceptions?.[day.toString()] ?? usual ?? [];
  if (spans === 'closed') return [];
  return [spans].flat().map((span) => {
    const [from = '00:00', to = '24:00'] = span.split('-');
    return [moment(day, from), moment(day, to)];
  });
}

function moment(day: Temporal.PlainDate, time: string): Temporal.PlainDateTime {
  return time === '24:00' ? day.add({ days: 1 }).toPlainDateTime() : day.toPlainDateTime(time);
}

/** The first opening after `at` that is on no bank holiday and within the list; nothing when there is none. */
function next(way: Timed, holidays: BankHolidays, at: Temporal.ZonedDateTime): { opens?: string } {
  for (let ahead = 0; ahead <= HORIZON; ahead++) {
    const day = at.toPlainDate().add({ days: ahead });
    const reason = doubt(way, holidays, day);
    if (reason === 'unlisted') return {};
    if (reason === 'holiday') continue;
    const opening = spansOn(way, day)
      .map(([from]) => instant(from))
      .sort(Temporal.ZonedDateTime.compare)
      .find((from) => Temporal.ZonedDateTime.compare(at, from) < 0);
    if (opening) return { opens: written(opening) };
  }
  return {};
}
