import { Temporal } from 'temporal-polyfill';
import { ZONE } from './hours.ts';

/** A day, or a day and a time by London's clocks: `2026-12-01`, `2026-12-01 14:00`. */
export type Moment = string;

const DAY = /^\d{4}-\d\d-\d\d$/;
/** True of a day without a time. */
export const isDay = (moment: Moment): boolean => DAY.test(moment);

const at = (shown: Temporal.PlainDateTime) => shown.toZonedDateTime(ZONE).epochMilliseconds;
const clock = (moment: Moment) => Temporal.PlainDateTime.from(moment.replace(' ', 'T'));

/** When something begins, in milliseconds: a day from its midnight on. */
export const beginsAt = (moment: Moment): number => at(clock(moment));

/** When something ends: a day is over with its last second, a time when it is reached. */
export const endsAt = (moment: Moment): number =>
  at(isDay(moment) ? clock(moment).add({ days: 1 }) : clock(moment));

interface Lasting {
  readonly from: Moment;
  readonly until: Moment;
}

/** Whether something dated holds at an instant: from its first second on, and no longer at its end. */
export const holds = ({ from, until }: Lasting, now: Date): boolean =>
  beginsAt(from) <= now.getTime() && now.getTime() < endsAt(until);
