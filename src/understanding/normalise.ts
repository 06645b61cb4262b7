import { undisguised } from './disguise.ts';
import { isDisguised, meantBy } from './meant.ts';

/**
 * Zero width characters, soft hyphens and direction marks: invisible, and in the middle of words; and what makes a picture of a key, a colour or a thinner line out of a sign.
 */
const INVISIBLE =
  /[\ufe0e\ufe0f\u20e3\u{1f3fb}-\u{1f3ff}\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;

/** Any script's digits as 0–9. */
const digit = (sign: string) => {
  const code = sign.codePointAt(0) ?? 0;
  let zero = code;
  while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1)) && code - zero < 9) zero -= 1;
  return code - zero < 10 ? String(code - zero) : sign;
};

/** What makes the picture of a key out of a digit. */
const KEYCAP = /[\ufe0e\ufe0f\u20e3]/gu;

/** The same text with the digits of a phone keypad. */
export const plainDigits = (text: string): string =>
  text
    .replace(KEYCAP, '')
    .normalize('NFKC')
    .replace(/\p{Nd}/gu, (sign) => (sign >= '0' && sign <= '9' ? sign : digit(sign)));

/** Latin letters that are no plain letter with an accent, as they are typed where a keyboard or a hurry leaves them out. */
const PLAIN: Readonly<Record<string, string>> = {
  ł: 'l',
  ı: 'i',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ŧ: 't',
  þ: 'th',
  æ: 'ae',
  œ: 'oe',
  ß: 'ss',
};
const NOT_PLAIN = new RegExp(`[${Object.keys(PLAIN).join('')}]`, 'gu');

/** Accents of Latin letters, vowel marks: written or left out as people please. */
function withoutAccents(text: string): string {
  return text
    .normalize('NFD')
    .replace(/([a-z])\p{Mn}+/gu, '$1')
    .normalize('NFC')
    .replace(NOT_PLAIN, (letter) => PLAIN[letter] ?? letter)
    .replace(/[\u064b-\u0652\u0640]/gu, '')
    .replace(/[أإآ]/g, 'ا')
    .replace(/ى/g, 'ي')
    .replace(/ة/g, 'ه');
}

/** Half of a pair that makes one sign: no text at all by itself. */
const HALF = /\p{Cs}/gu;

/** The words of each sentence. */
export type Sentences = readonly (readonly string[])[];

export interface Normal {
  readonly sentences: Sentences;
  /** All words in order. */
  readonly words: readonly string[];
}

const SENTENCE = /[.!?;\n।؟…]+/u;
const CLAUSE = /[.!?;\n।؟…,،:—–]+|\s-+\s/u;

/** A word, or a picture that stands for one. */
const WORD = /\ue000?[\p{L}\p{M}\p{N}]+|\p{Extended_Pictographic}/gu;

/** Characters that are read, before folding and after it: one sign can become eighteen. */
export const READ = 2000;
/** Sentences that are told apart; what comes after them is read as one. */
const SENTENCES = 100;

/** A text as it is compared in every language: lower case, without accents, apostrophes and invisible signs. */
export interface Folded {
  readonly text: string;
  /** It was longer than what is read. */
  readonly tooLong: boolean;
}

export function fold(text: string): Folded {
  const read = text.slice(0, READ).replace(HALF, ' ');
  const whole = plainDigits(read);
  const compared = undisguised(withoutAccents(whole.slice(0, READ).toLowerCase().replace(INVISIBLE, '')))
    .replace(/[\u2018\u2019\u02bc\u02bb`´'’]/gu, '')
    .replace(/(\p{L})\1{2,}/gu, '$1')
    .slice(0, READ);
  return { text: compared, tooLong: text.length > READ || whole.length > READ };
}

/** The words of each sentence. */
export const sentencesOf = ({ text }: Folded): Sentences => wordsBetween(SENTENCE, text);
/** The same, cut at commas and dashes too. */
export const clausesIn = ({ text }: Folded): Sentences => wordsBetween(CLAUSE, text);
/** The sentences of a text that nobody needs in another way. */
export const folded = (text: string): Sentences => sentencesOf(fold(text));

function wordsBetween(boundary: RegExp, text: string): Sentences {
  const all = text.split(boundary).map((sentence) => sentence.match(WORD) ?? []);
  return all.length <= SENTENCES ? all : [...all.slice(0, SENTENCES), all.slice(SENTENCES).flat()];
}

/**
 * One language's text-speak written out, and its disguised words undone.
 * @param textSpeak text-speak → words
 * @param knows whether the language has met a word; without it nothing is undone
 */
export function writtenOut(
  text: Sentences,
  textSpeak: ReadonlyMap<string, readonly string[]>,
  knows: (word: string) => boolean = () => false,
): Normal {
  const known = (word: string) => textSpeak.has(word) || knows(word);
  // Every language does this to every word that anybody types: so no list for each of them.
  function written(words: readonly string[]): readonly string[] {
    const all: string[] = [];
    for (const word of words) {
      const short = textSpeak.get(word);
      if (short) all.push(...short);
      else if (!isDisguised(word)) all.push(word);
      else for (const meant of meantBy(word, known)) all.push(...(textSpeak.get(meant) ?? [meant]));
    }
    return all;
  }
  const sentences = text.map(written).filter((words) => words.length > 0);
  return { sentences, words: sentences.flat() };
}

/** A text as one language compares it. */
export const normalise = (text: string, textSpeak: ReadonlyMap<string, readonly string[]>): Normal =>
  writtenOut(folded(text), textSpeak);
