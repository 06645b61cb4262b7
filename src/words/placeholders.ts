import { didYouMean } from '../flow/did-you-mean.ts';

/** Numbers of the directory, which any words may name. */
const ANYWHERE = ['emergency', 'helpline', 'relay'];

/** What the code fills in, by key. Words that leave one out would say “Open now, until” and no more. */
const GIVEN: Readonly<Record<string, readonly string[]>> = {
  'interface:bar/emergency': ['emergency'],
  'interface:bar/helpline': ['helpline'],
  'interface:controls/emergency': ['emergency'],
  'interface:teams/group': ['emergency'],
  'interface:teams/notice': ['link'],
  'interface:card/call': ['number'],
  'interface:contacts/as-of': ['time'],
  'interface:hours/open': ['time'],
  'interface:hours/opens': ['when'],
  'interface:when/today': ['time'],
  'interface:when/tomorrow': ['time'],
  'interface:when/day': ['day', 'time'],
  'interface:when/date': ['date', 'day', 'time'],
  'interface:time/on-day': ['day', 'time'],
  'interface:marks/use-instead-way': ['value', 'way'],
  'interface:marks/use-instead-helpline': ['helpline', 'name'],
  'interface:source/page': ['date'],
  'interface:source/supplement': ['date', 'source'],
  'interface:source/checked': ['date'],
  'interface:notices/offer-language': ['language'],
  'interrupts:emergency/heading': ['emergency'],
  'situations:emergency/heading': ['emergency'],
};

/** The body of a screen may say what is kept; pages outside the conversation are told nothing. */
const BODY = /^(interrupts|situations):.*\/blocks\//;

const written = (names: readonly string[]) => names.map((name) => `{{${name}}}`).join(', ');

/** The placeholders of a text by name, in order of the alphabet. */
export const placeholdersIn = (text: string): string[] =>
  [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name = '']) => name).sort();

/** Brackets that are left over would stand on the screen, and `$t(` would fetch other words. */
function broken(text: string): string | undefined {
  if (text.includes('$t(')) return 'words cannot hold “$t(”';
  if (!/[{}]/.test(text.replace(/\{\{\w+\}\}/g, ''))) return undefined;
  return 'a placeholder is two brackets, a name and two brackets, with no spaces, like {{emergency}}';
}

/** What is wrong with the placeholders of English words: unknown, left out, or not written as one. */
export function wrongInEnglish(key: string, text: string): string | undefined {
  const needed = GIVEN[key] ?? [];
  const known = [...needed, ...ANYWHERE, ...(BODY.test(key) ? ['kept'] : [])];
  const found = placeholdersIn(text);
  const unknown = found.find((name) => !known.includes(name));
  if (unknown !== undefined) {
    const near = didYouMean(unknown, known) || ` (these words can hold ${written(known)})`;
    return `there is no placeholder “{{${unknown}}}” here${near}`;
  }
  const missing = needed.filter((name) => !found.includes(name));
  return broken(text) ?? (missing.length > 0 ? `these words must hold ${written(missing)}` : undefined);
}

/** What is wrong with the placeholders of a translation: it has the English ones, each as often. */
export function wrongInTranslation(english: string, text: string): string | undefined {
  const [there, here] = [placeholdersIn(english), placeholdersIn(text)];
  if (there.join(' ') === here.join(' ')) return broken(text);
  const unknown = here.find((name) => !there.includes(name));
  const near = unknown === undefined ? '' : didYouMean(unknown, there);
  const names = (list: string[]) => list.join(' ') || 'none';
  return `the placeholders differ from the English: ${names(there)} there, ${names(here)} here${near}`;
}
