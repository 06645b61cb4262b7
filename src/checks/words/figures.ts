import { FACTS } from '../../content/read-directory.ts';
import { plainDigits } from '../../understanding/normalise.ts';
import type { Found, Rule } from '../rule.ts';
import { linesOf, type WordsLine } from './each-line.ts';
import { clockTimes, midnightAsZero, toldHours, withoutClockTimes } from './hours-in-words.ts';

const NUMBERS = [
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];
const NUMBER = new RegExp(`\\b(${NUMBERS.join('|')})\\b`, 'gi');

/** An address of a site with all that stands before it, what makes another kind of address, or digits in a row. */
const FIGURE =
  /(?:\w*:)?(?:\/\/)?\b[\w-]+(?:\.[\w-]+)*\.(?:org|com|net|uk)\b[\w/-]*|\w*:\/\/|\bjavascript:|\d+/gi;

/** In whatever script they are written; what a placeholder will hold is no part of it. */
const figuresIn = (text: string): string[] =>
  plainDigits(text.replace(/\{\{\w+\}\}/g, ' ')).match(FIGURE) ?? [];

/** The figures of an English line, those that it writes as words too. */
const told = (text: string): string[] => [
  ...figuresIn(text),
  ...(text.match(NUMBER) ?? []).map((word) => String(NUMBERS.indexOf(word.toLowerCase()) + 1)),
];

/** A translation names no figure and no site that its English does not: “press 56” would be another key. Nor another time of day. */
export const figuresTranslated: Rule = {
  code: 'figures-translated',
  needs: [],
  check(read, { sound }) {
    const english = new Map(linesOf(read, 'en').map((line) => [line.key, line]));
    return Object.keys(read.languages)
      .filter((language) => language !== 'en')
      .flatMap((language) => linesOf(read, language))
      .filter(({ file }) => sound(file))
      .flatMap((line) => strange(line, english.get(line.key)));
  },
};

function strange({ file, path, text }: WordsLine, english: WordsLine | undefined): Found[] {
  if (english === undefined) return [];
  const { times } = toldHours(english.text);
  const known = [...times.map(midnightAsZero), ...told(english.text)];
  const named =
    times.length > 0
      ? [...clockTimes(text).map(midnightAsZero), ...figuresIn(withoutClockTimes(text))]
      : figuresIn(text);
  return named.flatMap((figure): Found[] => {
    const at = known.indexOf(figure);
    if (at >= 0) {
      known.splice(at, 1);
      return [];
    }
    const words = `these words name ${figure}, and the English does not: ${english.text}`;
    return [{ file, path, words, also: { file: english.file, path: english.path } }];
  });
}

/** Every figure and every site in English words stands in the facts too, where any are listed there. */
export const figuresHeld: Rule = {
  code: 'figures-held',
  needs: [FACTS],
  check(read, { sound }) {
    const held = [...(read.facts?.figures ?? [])].sort((a, b) => b.length - a.length);
    if (held.length === 0) return [];
    return linesOf(read, 'en').flatMap(({ file, path, text }): Found[] => {
      // Opening hours stand in directory/ already, and are compared with that.
      if (!sound(file) || toldHours(text).times.length > 0) return [];
      const rest = held.reduce((left, one) => left.replaceAll(one, ' '), text);
      const [figure] = figuresIn(rest);
      if (figure === undefined) return [];
      const words = `${figure} in these words is under “figures” in ${FACTS} in no such words: read it once more, then write it there, as “${around(text, figure)}”`;
      return [{ file, path, words }];
    });
  },
};

/** A figure with a word on each side. */
const around = (text: string, figure: string): string =>
  new RegExp(`(?:\\S+ )?\\S*${figure}\\S*(?: \\S+)?`).exec(text)?.[0] ?? figure;
