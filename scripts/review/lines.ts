import type { PoEntry } from '../../src/content/po.ts';
import { readDirectory } from '../../src/content/read-directory.ts';
import { isSafety } from '../../src/words/phrase.ts';
import { hashesOf, readWritten } from '../translations/read-stamps.ts';

export interface Line extends PoEntry {
  /** Words on which a life can hang. */
  readonly safety: boolean;
}

/** What is left in English on purpose: the page’s own words, and what the law words for us. */
const QUOTED = /\/(quote|quotes\/\d+|table|law)$/;
const SAFETY_NOTE = 'Safety words: check these first.';

/** Every sentence of a language beside its English: the safety words first, then file by file. */
export function linesFor(root: string, language: string): Line[] {
  const { lifelines } = readDirectory(root).directory;
  const english = readWritten(root, 'en').words;
  const { words, sources } = readWritten(root, language);
  const now = hashesOf(english);
  const lines = [...english]
    .filter(([key]) => !QUOTED.test(key))
    .map(([key, { text }]): Line => {
      const safety = isSafety(key, lifelines);
      return {
        key,
        english: text,
        translation: words.get(key)?.text ?? '',
        fuzzy: words.has(key) && sources[key] !== now.get(key),
        safety,
        ...(safety ? { note: SAFETY_NOTE } : {}),
      };
    });
  return [...lines.filter(({ safety }) => safety), ...lines.filter(({ safety }) => !safety)];
}
