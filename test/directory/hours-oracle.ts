import type { BankHolidays, Hours } from '../../src/directory/directory-schema.ts';

/**
 * A second way to tell opening hours, written apart from the first: it asks Intl what London's clock shows
 * at an instant, and finds instants by trying both of London's offsets.
 */
const parts = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
  weekday: 'long',
});

function clock(ms: number) {
  const found = Object.fromEntries(parts.formatToParts(ms).map(({ type, value }) => [type, value]));
  return {
    date: `${found['year']}-${found['month']}-${found['day']}`,
    time: `${found['hour']}:${found['minute']}:${found['second']}`,
    weekday: String(found['weekday']).toLowerCase(),
  };
}

const spansFor = (hours: Exclude<Hours, 'always'>, weekday: string) =>
  [hours[weekday as keyof typeof hours] ?? []].flat().map((span) => span.split('-') as [string, string]);

/** The instant at which London's clocks show a date and time; of two candidates the earlier. */
function instantOf(date: string, time: string): number | undefined {
  const utc = Date.parse(`${date}T${time}:00Z`);
  return [utc - 3_600_000, utc].find((ms) => {
    const shown = clock(ms);
    return shown.date === date && shown.time === `${time}:00`;
  });
}

export function oracle(hours: Exclude<Hours, 'always'>, holidays: BankHolidays, now: number) {
  const at = clock(now);
  const inside = spansFor(hours, at.weekday).some(
    ([from, to]) => at.time >= `${from}:00` && at.time < `${to}:00`,
  );
  if (inside) {
    const doubtful = at.date > holidays.until || holidays.dates.includes(at.date);
    return { state: doubtful ? 'unknown' : 'open' };
  }
  for (let day = 0; day < 61; day++) {
    const noon = Date.parse(`${at.date}T12:00:00Z`) + day * 86_400_000;
    const { date, weekday } = clock(noon);
    if (date > holidays.until) break;
    if (holidays.dates.includes(date)) continue;
    const starts = spansFor(hours, weekday)
      .map(([from]) => instantOf(date, from))
      .filter((ms): ms is number => ms !== undefined && ms > now)
      .sort((a, b) => a - b);
    if (starts[0] !== undefined) return { state: 'closed', opens: starts[0] };
  }
  return { state: 'closed' };
}
