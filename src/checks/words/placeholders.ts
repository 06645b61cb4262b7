import { didYouMean, nearest } from '../../content/did-you-mean.ts';
import { ALWAYS, FRAME, type FrameKey } from '../../words/frame.ts';
import type { Rule } from '../rule.ts';
import { eachLine } from './each-line.ts';

/** What other words than the frame's must hold. */
const HELD: Readonly<Record<string, readonly string[]>> = {
  'interrupts:emergency/heading': ['emergency'],
  'situations:emergency/heading': ['emergency'],
};
const isFrame = (path: string): path is FrameKey => Object.hasOwn(FRAME, path);
const heldBy = (key: string): readonly string[] => {
  const path = key.replace(/^interface:/, '');
  return path !== key && isFrame(path) ? FRAME[path] : (HELD[key] ?? []);
};

/** The body of a screen may say what is kept; pages outside the conversation are told nothing. */
const BODY = /^(interrupts|situations):.*\/blocks\//;
/** What is said for a while may say until when. */
const DATED = /^notices:local\//;
const heldBeside = (key: string) => (BODY.test(key) ? ['kept'] : DATED.test(key) ? ['until'] : []);

const written = (names: readonly string[]) => names.map((name) => `{{${name}}}`).join(', ');

/** The placeholders of a text by name, in order of the alphabet. */
const placeholdersIn = (text: string): string[] =>
  [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name = '']) => name).sort();

/** Brackets that are left over would stand on the screen, and `$t(` would fetch other words. */
function broken(text: string): string | undefined {
  if (text.includes('$t(')) return 'words cannot hold “$t(”';
  if (!/[{}]/.test(text.replace(/\{\{\w+\}\}/g, ''))) return undefined;
  return 'a placeholder is two brackets, a name and two brackets, with no spaces, like {{emergency}}';
}

/** What is wrong with the placeholders of English words: unknown, left out, or not written as one. */
function wrongInEnglish(key: string, text: string, links: readonly string[]): string | undefined {
  const needed = heldBy(key);
  const known = [...needed, ...ALWAYS, ...links, ...heldBeside(key)];
  const found = placeholdersIn(text);
  const unknown = found.find((name) => !known.includes(name));
  if (unknown !== undefined) {
    const meant = nearest(unknown, known);
    const near = meant ? `: did you mean {{${meant}}}?` : ` (these words can hold ${written(known)})`;
    return `nothing is called {{${unknown}}} here${near}`;
  }
  const missing = needed.filter((name) => !found.includes(name));
  return broken(text) ?? (missing.length > 0 ? `these words must hold ${written(missing)}` : undefined);
}

/** English words hold the placeholders that the code fills, and no other. */
export const placeholders: Rule = {
  code: 'placeholders',
  needs: [],
  check(read) {
    const links = Object.keys(read.directory.links);
    const lines = eachLine(({ key, text }) => {
      const wrong = wrongInEnglish(key, text, links);
      return wrong === undefined ? [] : [wrong];
    }, 'en');
    return lines(read);
  },
};

/** What is wrong with the placeholders of a translation: it has the English ones, each as often. */
export function wrongInTranslation(english: string, text: string): string | undefined {
  const [there, here] = [placeholdersIn(english), placeholdersIn(text)];
  if (there.join(' ') === here.join(' ')) return broken(text);
  const unknown = here.find((name) => !there.includes(name));
  const near = unknown === undefined ? '' : didYouMean(unknown, there);
  const names = (list: string[]) => list.join(' ') || 'none';
  return `the placeholders differ from the English: ${names(there)} there, ${names(here)} here${near}`;
}
