/** Signs that people send in place of words. */
const PICTURES: Readonly<Record<string, string>> = {
  '🔪': ' knife ',
  '🗡️': ' knife ',
  '🔫': ' gun ',
  '🩸': ' blood ',
  '🔥': ' fire ',
};
const PICTURE = new RegExp(Object.keys(PICTURES).join('|'), 'gu');

/** Zero width characters, soft hyphens and direction marks: invisible, and in the middle of words. */
const INVISIBLE = /[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;

/** Any script's digits as 0–9. */
const digit = (sign: string) => {
  const code = sign.codePointAt(0) ?? 0;
  let zero = code;
  while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1)) && code - zero < 9) zero -= 1;
  return code - zero < 10 ? String(code - zero) : sign;
};

/** The same text with the digits of a phone keypad. */
export const plainDigits = (text: string): string =>
  text.normalize('NFKC').replace(/\p{Nd}/gu, (sign) => (sign >= '0' && sign <= '9' ? sign : digit(sign)));

/** Accents of Latin letters, vowel marks of Arabic: written or left out as people please. */
function withoutAccents(text: string): string {
  return text
    .normalize('NFD')
    .replace(/([a-z])\p{Mn}+/gu, '$1')
    .normalize('NFC')
    .replace(/ł/g, 'l')
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

/** Words as they are compared in every language: lower case, without accents, apostrophes and invisible signs. */
export const folded = (text: string): Sentences => foldedAt(SENTENCE, text);
/** The same, cut at commas and dashes too. */
export const foldedClauses = (text: string): Sentences => foldedAt(CLAUSE, text);

function foldedAt(boundary: RegExp, text: string): Sentences {
  const plain = withoutAccents(
    plainDigits(text.replace(HALF, ' ').replace(PICTURE, (picture: string) => PICTURES[picture] ?? ' '))
      .toLowerCase()
      .replace(INVISIBLE, ''),
  )
    .replace(/[\u2018\u2019\u02bc\u02bb`´'’]/gu, '')
    .replace(/(\p{L})\1{2,}/gu, '$1');
  return plain.split(boundary).map((sentence) => sentence.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []);
}

/** One language's text-speak written out. @param short text-speak → words */
export function writtenOut(text: Sentences, short: ReadonlyMap<string, readonly string[]>): Normal {
  const sentences = text
    .map((words) => words.flatMap((word) => short.get(word) ?? [word]))
    .filter((words) => words.length > 0);
  return { sentences, words: sentences.flat() };
}

/** A text as one language compares it. */
export const normalise = (text: string, short: ReadonlyMap<string, readonly string[]>): Normal =>
  writtenOut(folded(text), short);
