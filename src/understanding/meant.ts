import { JOINED } from './disguise.ts';

/** Digits that stand for letters; 1 for two of them. */
const LETTERS: Readonly<Record<string, string>> = {
  0: 'o',
  1: 'i',
  3: 'e',
  4: 'a',
  5: 's',
  7: 't',
  8: 'b',
  9: 'g',
};
const DISGUISED = new RegExp(`[${JOINED}\\d]`);
/** Most words are in no disguise, and cost nothing more. */
export const isDisguised = (word: string): boolean => DISGUISED.test(word);

const DIGITS_AND_LETTERS = /^(?=.*\p{L})(?=.*\p{N})[\p{L}\p{M}\p{N}]+$/u;
const spelled = (word: string, forOne: string) =>
  word.replace(/\d/g, (digit) => (digit === '1' ? forOne : (LETTERS[digit] ?? digit)));

/** Longest run of letters that is cut into words, and longest word that is looked for in it. */
const RUN = 120;
const WORD = 14;

/**
 * What was meant by a word that was written in a disguise (`isDisguised`).
 * @param knows whether a language has met a word
 */
export function meantBy(word: string, knows: (word: string) => boolean): readonly string[] {
  const ranTogether = word.startsWith(JOINED);
  const bare = ranTogether ? word.slice(JOINED.length) : word;
  if (knows(bare) && bare.length > 0) return [bare];
  const readings = DIGITS_AND_LETTERS.test(bare) ? [bare, spelled(bare, 'i'), spelled(bare, 'l')] : [bare];
  const whole = readings.find(knows);
  if (whole !== undefined) return [whole];
  if (!ranTogether) return [bare];
  for (const reading of readings) {
    const words = wordsOf(reading, knows);
    if (words) return words;
  }
  return [bare];
}

/** As few known words as cover a run of letters; none when none do. */
function wordsOf(run: string, knows: (word: string) => boolean): readonly string[] | undefined {
  if (run.length > RUN) return undefined;
  const best: ({ readonly cost: number; readonly from: number } | undefined)[] = [{ cost: 0, from: 0 }];
  for (let to = 1; to <= run.length; to++) {
    for (let from = Math.max(0, to - WORD); from < to; from++) {
      const before = best[from];
      if (!before || !knows(run.slice(from, to))) continue;
      // A letter alone is rarely a word.
      const cost = before.cost + (to - from === 1 ? 3 : 1);
      if (cost < (best[to]?.cost ?? Number.POSITIVE_INFINITY)) best[to] = { cost, from };
    }
  }
  if (!best[run.length]) return undefined;
  const words: string[] = [];
  for (let to = run.length; to > 0; to = best[to]?.from ?? 0)
    words.unshift(run.slice(best[to]?.from ?? 0, to));
  return words;
}
