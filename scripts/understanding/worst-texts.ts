import type { UnderstandingWords } from '../../src/understanding/understanding-schema.ts';

/** Characters that somebody can send in one message of 2,000: nothing longer is read. */
const LENGTH = 2000;

const fill = (piece: string) => piece.repeat(Math.ceil(LENGTH / piece.length)).slice(0, LENGTH);

/** Signs that one reading or another makes longer, and signs that many rules look at. */
const SIGNS = {
  // One sign becomes four to eighteen when it is folded.
  expanders: [
    '\u3316',
    '\ufdfa',
    '\ufdfb',
    '\u33ff',
    '\u3300',
    '\u1f82',
    '\ufb2c',
    '\u0390',
    '\u2057',
    '\u33a7',
  ],
  marks: [
    '\u0301',
    '\u0316\u0301',
    'a\u0301\u0316',
    'a\u0316\u0301\u0327',
    '\u05b0\u05b1',
    '\u0e38',
    '\u064b',
    '\u094d',
  ],
  joiners: ['\u200d', '\u200b', '\u00ad', '\u202e', '\u2060', 'a\u200d', '\ufe0f', '👩\u200d👩\u200d👧'],
  digits: ['9', '٩', '९', '９', '𝟗', '9️⃣', '999 ', '9 ', '9.'],
  pictures: ['🔪', '🙃', '🏴\u200d☠️', '🇬🇧'],
  breaks: ['.', ',', ' - ', '\n', '…', '؟', ' ', '\u3000', '\ud800', "'", '-'],
} as const;

/** Two letters each of every script that people here may write. */
const LETTERS = [
  'a',
  'e',
  'z',
  'ab',
  'th',
  'ł',
  'ß',
  'İ',
  'é',
  'я',
  'не',
  'ї',
  'к',
  'ा',
  'मा',
  'छ',
  'क्ष',
  'ا',
  'ال',
  'لا',
  'و',
  '中',
  '한',
  'あ',
  'ა',
  'Ω',
  'ѕ',
  'Ａ',
  '𝒂',
  'ⓐ',
];

export interface WorstText {
  readonly kind: string;
  readonly text: string;
}

/**
 * Texts that are meant to cost as much as they can.
 * @param words what each language's lists are made of, so that every rule has something to look at
 */
export function worstTexts(words: readonly string[]): WorstText[] {
  const signs = Object.entries(SIGNS).flatMap(([kind, all]) =>
    all.flatMap((sign) => [
      { kind, text: fill(sign) },
      { kind: `${kind}, as words`, text: fill(`${sign} `) },
      { kind: `${kind}, between letters`, text: fill(`a${sign}`) },
    ]),
  );
  const letters = LETTERS.flatMap((letter) => [
    { kind: 'one long word', text: fill(letter) },
    { kind: 'short words', text: fill(`${letter} `) },
    { kind: 'short sentences', text: fill(`${letter}. `) },
    { kind: 'words of thirty letters', text: fill(`${fill(letter).slice(0, 30)} `) },
    { kind: 'letters apart', text: fill(`${letter}-`) },
  ]);
  const said = words.flatMap((word) => [
    { kind: 'one phrase again and again', text: fill(`${word} `) },
    { kind: 'one phrase as sentences', text: fill(`${word}. `) },
  ]);
  return [...signs, ...letters, ...said];
}

/** What people write, as long as it may be. */
export const PLAIN_TEXT = fill(
  'my neighbour plays loud music most evenings and the council has not answered my letters. could you tell me who to ring? ' +
    'the street lights by the station have been broken since march, so the children walk home along the main road in the dark. ' +
    'last week somebody left two old mattresses and a fridge behind the garages, and nobody has come to take them away yet. ' +
    'i would also like to know when the next meeting about parking is, because my sister works shifts and can only come on fridays. ',
);

/** Some phrases of every list: those that rules look for longest are among them. */
export function listedPhrases(lists: readonly UnderstandingWords[], each = 37): string[] {
  return lists.flatMap((words) => {
    const all = [
      ...Object.values(words.signs).flat(),
      ...Object.values(words.commands).flat(),
      ...words.fillers,
      ...words['about-999'],
    ];
    return all.filter((_, at) => at % each === 0);
  });
}
