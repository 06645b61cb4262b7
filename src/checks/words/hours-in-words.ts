import { WEEKDAYS } from '../../directory/directory-schema.ts';
import { plainDigits } from '../../understanding/normalise.ts';

/** What a sentence says about opening hours: days by name, times as 09:00; nothing where it names none. */
export interface ToldHours {
  readonly days: readonly string[];
  readonly times: readonly string[];
  /** "24 hours", "day and night". */
  readonly always: boolean;
}

const SHORT = WEEKDAYS.map((day) => day[0]?.toUpperCase() + day.slice(1, 3));
const DAY = `\\b(${SHORT.join('|')})\\b`;
/** Short names begin with a capital, so that "sat" and "sun" stay words. */
const NAMES =
  /\b(?:[Mm]on|[Tt]ues|[Ww]ednes|[Tt]hurs|[Ff]ri|[Ss]atur|[Ss]un)days?\b|\b(?:Tues|Weds|Thurs?)\b/g;
const TO = '\\s*(?:-|–|—|to|until|till|through)\\s*';
const TIME = String.raw`\b(\d{1,2})(?:[.:](\d\d))?\s*([ap])\.?m\b`;
/** "3 to 10pm": the first takes its half of the day from the second. */
const RANGE = new RegExp(
  String.raw`\b(\d{1,2})(?:[.:](\d\d))?${TO}(?=\d{1,2}(?:[.:]\d\d)?\s*([ap])\.?m\b)`,
  'gi',
);
const CLOCK = /\b([01]?\d|2[0-3]):([0-5]\d)\b(?!\s*[ap]\.?m)/gi;
const NAMED: Readonly<Record<string, string>> = { noon: '12:00', midday: '12:00', midnight: '24:00' };
const ALWAYS = /\b24[ -]hours?\b|\b24\s*\/\s*7\b|\bday and night\b|\bround the clock\b/i;

const two = (number: number) => String(number).padStart(2, '0');
const timeOf = (hour = '0', minute = '00', half = 'a') =>
  `${two((Number(hour) % 12) + (half.toLowerCase() === 'p' ? 12 : 0))}:${minute}`;

function daysIn(text: string): string[] {
  const abbreviated = text.replace(NAMES, (word) => word[0]?.toUpperCase() + word.slice(1, 3).toLowerCase());
  const found = new Set([...abbreviated.matchAll(new RegExp(DAY, 'g'))].map(([day]) => SHORT.indexOf(day)));
  for (const [, from = '', to = ''] of abbreviated.matchAll(new RegExp(DAY + TO + DAY, 'g'))) {
    for (let day = SHORT.indexOf(from); day !== SHORT.indexOf(to); day = (day + 1) % 7) found.add(day);
  }
  if (/\bweekdays?\b/i.test(text)) for (const day of [0, 1, 2, 3, 4]) found.add(day);
  if (/\bweekends?\b/i.test(text)) for (const day of [5, 6]) found.add(day);
  return WEEKDAYS.filter((_, index) => found.has(index));
}

function timesIn(text: string): string[] {
  const found = new Set<string>();
  for (const [, hour, minute, half] of text.matchAll(new RegExp(TIME, 'gi')))
    found.add(timeOf(hour, minute, half));
  for (const [, hour, minute, half] of text.matchAll(RANGE)) found.add(timeOf(hour, minute, half));
  for (const [, hour = '', minute] of text.matchAll(CLOCK)) found.add(`${two(Number(hour))}:${minute}`);
  for (const [word] of text.matchAll(/\b(noon|midday|midnight)\b/gi))
    found.add(NAMED[word.toLowerCase()] ?? '');
  return [...found].sort();
}

/** Midnight ends one day and begins the next. */
export const midnightAsZero = (time: string): string => (time === '24:00' ? '00:00' : time);

/** Times by the 24-hour clock, which every language but English keeps. */
export const clockTimes = (text: string): readonly string[] =>
  [
    ...new Set(
      [...plainDigits(text).matchAll(CLOCK)].map(([, hour, minute]) => `${two(Number(hour))}:${minute}`),
    ),
  ].sort();

/** What is left of a text without those: “32:00” is no time, and stays. */
export const withoutClockTimes = (text: string): string => plainDigits(text).replace(CLOCK, ' ');

/** Reads the hours that an English sentence names. Simple on purpose: what it cannot read it leaves alone. */
export const toldHours = (text: string): ToldHours => ({
  days: daysIn(text),
  times: timesIn(text),
  always: ALWAYS.test(text),
});
