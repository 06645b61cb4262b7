import { type GetTextTranslation, po } from 'gettext-parser';

/** One string of the words, as translators' programs hold it. */
export interface PoEntry {
  /** `file:path/to/words`: the entry’s context, by which it finds its way back. */
  readonly key: string;
  readonly english: string;
  /** Empty when there is none yet. */
  readonly translation: string;
  /** Its English has changed since, or nobody has looked at it. */
  readonly fuzzy: boolean;
  /** For whoever translates. */
  readonly note?: string;
}

/** A PO file, as Poedit and its like open it. @param more headers */
export function toPo(
  language: string,
  entries: readonly PoEntry[],
  more: Readonly<Record<string, string>> = {},
): string {
  const translations: Record<string, Record<string, GetTextTranslation>> = {};
  for (const { key, english, translation, fuzzy, note } of entries) {
    translations[key] = {
      [english]: {
        msgctxt: key,
        msgid: english,
        msgstr: [translation],
        comments: {
          ...(note === undefined ? {} : { extracted: note }),
          ...(fuzzy ? { flag: 'fuzzy' } : {}),
        },
      },
    };
  }
  const headers = {
    'Project-Id-Version': 'community-safety-guide',
    Language: language,
    'Content-Type': 'text/plain; charset=utf-8',
    'Content-Transfer-Encoding': '8bit',
    ...more,
  };
  return po.compile({ charset: 'utf-8', headers, translations }, { foldLength: 0 }).toString('utf8');
}
