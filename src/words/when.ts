import { londonDate, ZONE } from '../directory/hours.ts';
import { isDay, type Moment } from '../directory/moments.ts';
import type { Said } from './message.ts';
import { inOneLanguage } from './one-language.ts';
import type { Phrase } from './phrase.ts';

/** British order for English; digits as on a phone's keypad and the calendar of this country in every language. */
const localeOf = (language: string) => `${language === 'en' ? 'en-GB' : language}-u-ca-gregory-nu-latn`;

const formatters = new Map<string, Intl.DateTimeFormat>();

/** A calendar day (2026-12-02) in words; the formatters are kept because making one is slow. */
function day(language: string, date: string, options: Intl.DateTimeFormatOptions): string {
  const key = `${language} ${JSON.stringify(options)}`;
  let formatter = formatters.get(key);
  if (!formatter) {
    formatter = new Intl.DateTimeFormat(localeOf(language), { ...options, timeZone: 'UTC' });
    formatters.set(key, formatter);
  }
  return formatter.format(new Date(`${date}T00:00:00Z`));
}

export const dayAndDate = (language: string, date: string): string =>
  day(language, date, { weekday: 'long', day: 'numeric', month: 'long' });

export const fullDate = (language: string, date: string): string =>
  day(language, date, { day: 'numeric', month: 'long', year: 'numeric' });

/** `09:00` as people say it: 9am, 9.30am, midday; other languages keep the 24-hour clock. */
export function timeOf(phrase: Phrase, language: string, time: string): string {
  const named = ({ '12:00': 'midday', '00:00': 'midnight' } as const)[time];
  const said = named === undefined ? undefined : phrase.frame(language)(`time/${named}`);
  if (said?.lang === language) return said.text;
  if (language !== 'en') return time;
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  const minutes = minute === 0 ? '' : `.${String(minute).padStart(2, '0')}`;
  return `${hour % 12 || 12}${minutes}${hour < 12 ? 'am' : 'pm'}`;
}

const daysBetween = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 86_400_000;

/** When something opens, seen from now: today, tomorrow, Wednesday, or (7 days on or more) Wednesday 2 December. */
export function whenOf(phrase: Phrase, language: string, opens: string, now: Date): Said {
  const date = opens.slice(0, 10);
  const vars = {
    time: timeOf(phrase, language, opens.slice(11, 16)),
    day: day(language, date, { weekday: 'long' }),
    date: day(language, date, { day: 'numeric', month: 'long' }),
  };
  const ahead = daysBetween(londonDate(now), date);
  const key = ahead === 0 ? 'today' : ahead === 1 ? 'tomorrow' : ahead < 7 ? 'day' : 'date';
  return phrase.frame(language)(`when/${key}`, vars);
}

const timeOfDay = new Intl.DateTimeFormat('en-GB', {
  timeZone: ZONE,
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** "Times are as they stand at 3pm, Friday 25 December." */
export const asOf = (phrase: Phrase, language: string, now: Date): Said =>
  inOneLanguage(language, (spoken) => {
    const vars = {
      time: timeOf(phrase, spoken, timeOfDay.format(now)),
      day: dayAndDate(spoken, londonDate(now)),
    };
    const words = phrase.frame(spoken);
    return words('contacts/as-of', { time: words('time/on-day', vars) });
  });

/** The end of something dated: "Friday 25 December", or "3pm, Friday 25 December". */
export function untilOf(phrase: Phrase, language: string, until: Moment): Said {
  const [date = '', time = ''] = until.split(' ');
  const day = dayAndDate(language, date);
  if (isDay(until)) return { text: day, lang: language, dir: phrase.languages[language]?.meta.dir ?? 'ltr' };
  return phrase.frame(language)('time/on-day', { time: timeOf(phrase, language, time), day });
}
