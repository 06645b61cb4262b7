import type { Reading } from '../../content/content.ts';
import type { Change, Unclear } from './change.ts';

/** Who has read a translation, or its safety words. */
export function signature(form: URLSearchParams, { languages }: Reading): Change | Unclear {
  const field = (name: string) => (form.get(name) ?? '').trim();
  const language = field('language');
  const [by, date] = [field('by'), field('date')];
  if (language === 'en' || !Object.hasOwn(languages, language))
    return { wrong: 'There is no such language.' };
  if (by === '' || !/^\d{4}-\d\d-\d\d$/.test(date)) return { wrong: 'Write your name, and choose the day.' };
  const key = field('kind') === 'signed' ? 'signed' : 'checked';
  return {
    words: `${language}: ${key === 'signed' ? 'safety words signed' : 'whole translation read'} by ${by} on ${date}`,
    edits: [{ file: `locales/${language}/language.json`, path: [key], set: { by, date } }],
    back: `/languages/one?language=${language}`,
  };
}
