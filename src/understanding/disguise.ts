/** Stands before letters that were written apart and are joined again: where one word ends is for a language to say. */
export const JOINED = '\ue000';

/** Letters of two alphabets that look the same; a word that mixes them is meant in one. */
const LATIN = 'aceopxyijskmthbvgnrwuk';
const CYRILLIC = 'асеорхуіјѕкмтһьѵԍпгԝцк';
const GREEK: Readonly<Record<string, string>> = {
  α: 'a',
  ε: 'e',
  ο: 'o',
  ρ: 'p',
  ν: 'v',
  κ: 'k',
  τ: 't',
  ι: 'i',
  υ: 'u',
  χ: 'x',
  η: 'n',
  β: 'b',
};
const pairs = [...CYRILLIC].map((sign, at) => [sign, LATIN[at] ?? ''] as const);
const TO_LATIN = new Map<string, string>([...pairs, ...Object.entries(GREEK), ['в', 'b'], ['н', 'h']]);
const TO_CYRILLIC = new Map<string, string>(pairs.map(([cyrillic, latin]) => [latin, cyrillic]));

const WORD = /[\p{L}\p{M}]{2,}/gu;
const IN_LATIN = /\p{Script=Latin}/u;
const IN_ANOTHER = /[\p{Script=Cyrillic}\p{Script=Greek}]/u;

/** Latin when each of its other letters looks like a Latin one. */
function inOneAlphabet(word: string): string {
  if (!IN_LATIN.test(word) || !IN_ANOTHER.test(word)) return word;
  const letters = [...word].filter((sign) => /\p{L}/u.test(sign));
  const map = letters.every((sign) => TO_LATIN.has(sign) || IN_LATIN.test(sign)) ? TO_LATIN : TO_CYRILLIC;
  return letters.length === 0 ? word : word.replace(/\p{L}/gu, (letter) => map.get(letter) ?? letter);
}

/** At least three letters, each alone, the same kind of sign between them. */
const APART =
  /(?<![\p{L}\p{M}\p{N}])(?:[\p{L}\p{N}]\p{M}*[ .\-_*·,/|]){2,}[\p{L}\p{N}]\p{M}*(?![\p{L}\p{M}\p{N}])/gu;

/** Signs that stand for a letter when letters are around them. */
const INSTEAD: Readonly<Record<string, string>> = {
  '@': 'a',
  $: 's',
  '!': 'i',
  '|': 'l',
  '€': 'e',
  '£': 'l',
};

/** Words as they were meant, by people who hide them from whoever reads along, or from themselves. @param text in lower case */
export const undisguised = (text: string): string =>
  text
    .replace(WORD, inOneAlphabet)
    .replace(APART, (run) => JOINED + run.replace(/[^\p{L}\p{M}\p{N}]/gu, ''))
    .replace(/(?<=\p{L})[@$!|€£](?=\p{L})/gu, (sign) => INSTEAD[sign] ?? '')
    .replace(/(?<=\p{L})[*#](?=\p{L})/gu, '');
