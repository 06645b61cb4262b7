import { po } from 'gettext-parser';
import { toPo } from '../../content/po.ts';
import type { LanguageMeta } from '../../words/words-schema.ts';
import type { Line } from './standing.ts';

/** A language's lines as a translator's own tools read them: what is out of date is marked fuzzy. */
export function poOf(language: string, { english, register }: LanguageMeta, lines: readonly Line[]): string {
  const entries = lines.map(({ key, english: words, text = '', standing, safety }) => ({
    key,
    english: words,
    translation: text,
    fuzzy: standing === 'stale',
    ...(safety ? { note: 'Safety words: they must be exact.' } : {}),
  }));
  const more = register === undefined ? {} : { 'X-Register': register.replace(/\s+/g, ' ') };
  return `# ${english}. Keep {{names}} as they are; a line marked fuzzy is out of date: take the mark out once it is right.\n${toPo(language, entries, more)}\n`;
}

/** What a translator's file brings. */
export interface Brought {
  /** Lines that become others, or that somebody has looked at since their English changed. */
  readonly taken: readonly { readonly key: string; readonly text: string; readonly before?: string }[];
  /** Lines that are left, each with the reason. */
  readonly left: readonly { readonly key: string; readonly why: string }[];
}

/** Reads a translator's file; undefined when it is none. */
export function broughtBy(file: string, lines: readonly Line[]): Brought | undefined {
  let translations: ReturnType<typeof po.parse>['translations'];
  try {
    ({ translations } = po.parse(file));
  } catch {
    return undefined;
  }
  const known = new Map(lines.map((line) => [line.key, line]));
  const taken: { key: string; text: string; before?: string }[] = [];
  const left: { key: string; why: string }[] = [];
  for (const [key, entries] of Object.entries(translations)) {
    if (key === '') continue;
    for (const { msgid, msgstr, comments } of Object.values(entries)) {
      const line = known.get(key);
      const text = (msgstr[0] ?? '').trim();
      if (text === '') continue;
      if (!line) left.push({ key, why: 'there is no such line any more' });
      else if (line.english !== msgid)
        left.push({ key, why: 'its English has changed since the file was sent out' });
      else if (comments?.flag?.includes('fuzzy')) {
        if (text !== line.text) left.push({ key, why: 'it is still marked fuzzy' });
      } else if (text !== line.text || line.standing === 'stale')
        taken.push({ key, text, ...(line.text === undefined ? {} : { before: line.text }) });
    }
  }
  return { taken, left };
}
