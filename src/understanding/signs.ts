import { onceEach } from './once-each.ts';
import type { Sign } from './understanding-schema.ts';

export interface FoundSigns {
  readonly sign: Sign;
  readonly at: number;
}

interface Phrase {
  readonly sign: Sign;
  readonly words: readonly string[];
}

const fits = (pattern: string, word: string | undefined) =>
  word !== undefined && (pattern.endsWith('*') ? word.startsWith(pattern.slice(0, -1)) : word === pattern);

/** Every way to leave one letter out: two words that share one differ by a letter at most. */
function shorter(word: string): string[] {
  return Array.from(word, (_, index) => word.slice(0, index) + word.slice(index + 1));
}

/** Shortest word in which a slip of a letter is looked for. */
const LONG = 5;

/**
 * Finds signs in the words of a sentence. A single word of a sign is also found with one letter wrong, left out or
 * too many, as long as what was written is not a word of its own (`known`).
 * @returns a finder for the sentences and clauses of one text, whose words it looks up once each
 */
export function makeFindSigns(
  signs: Readonly<Partial<Record<Sign, readonly string[]>>>,
  known: (word: string) => boolean,
  words: (phrase: string) => readonly string[],
) {
  const byWord = new Map<string, Phrase[]>();
  const byBeginning = new Map<string, Phrase[]>();
  const slips = new Map<string, string>();
  for (const [sign, phrases] of Object.entries(signs) as [Sign, readonly string[]][]) {
    for (const phrase of phrases) {
      const stars = phrase.split(/\s+/).map((part) => part.endsWith('*'));
      const parts = phrase.split(/\s+/).flatMap((part, index) => {
        const lettersOf = words(part.replace(/\*$/, ''));
        return lettersOf.map((word, i) => (stars[index] && i === lettersOf.length - 1 ? `${word}*` : word));
      });
      const [first = ''] = parts;
      const index = first.endsWith('*') ? byBeginning : byWord;
      const key = first.replace(/\*$/, '');
      index.set(key, [...(index.get(key) ?? []), { sign, words: parts }]);
      if (parts.length === 1 && !first.endsWith('*') && first.length >= LONG) {
        for (const near of [first, ...shorter(first)]) slips.set(near, first);
      }
    }
  }
  const longest = (all: Iterable<string>) => Math.max(0, ...[...all].map((word) => word.length));
  const [longestSlip, longestBeginning] = [longest(slips.keys()) + 1, longest(byBeginning.keys())];

  const meant = (word: string) => {
    if (word.length < LONG || word.length > longestSlip || known(word)) return word;
    return [word, ...shorter(word)].map((near) => slips.get(near)).find((sign) => sign !== undefined) ?? word;
  };

  /** Phrases whose first word this is, or begins. */
  function phrasesOf(word: string): readonly Phrase[] {
    const found = [...(byWord.get(word) ?? [])];
    const most = Math.min(word.length, longestBeginning);
    for (let length = 1; length <= most; length++) {
      const more = byBeginning.get(word.slice(0, length));
      if (more) found.push(...more);
    }
    return found;
  }

  return () => {
    const [meantHere, phrasesHere] = [onceEach(meant), onceEach(phrasesOf)];
    return (sentence: readonly string[]): readonly FoundSigns[] => {
      const read = sentence.map(meantHere);
      return read.flatMap((word, at) =>
        phrasesHere(word)
          .filter((phrase) => phrase.words.every((part, index) => fits(part, read[at + index])))
          .map(({ sign }) => ({ sign, at })),
      );
    };
  };
}
