import { CLAUSE_WORDS } from './danger-limits.ts';
import type { Sentences } from './normalise.ts';

/** Words of the longest whole message that is looked for at either end of a clause. */
const LONGEST = 8;

/**
 * Cuts words into clauses that can be read alone: a calm one beside it makes a deadly one sound calm.
 * @param cut words, cut at commas and dashes already
 * @param joins small words that join two clauses
 * @param whole lines that are whole messages: whoever goes on without a comma after “who are you” says something else
 */
export function clausesOf(
  cut: Sentences,
  joins: ReadonlySet<string>,
  whole: (line: string) => boolean,
): Sentences {
  return cut
    .flatMap((words) => between(words, joins))
    .flatMap((words) => {
      const [from, to] = [
        lead(words, whole),
        words.length - lead(words.toReversed(), (line) => whole(backwards(line))),
      ];
      return from < to ? [words.slice(0, from), words.slice(from, to), words.slice(to)] : [words];
    })
    .filter((words) => words.length >= CLAUSE_WORDS);
}

function between(words: readonly string[], joins: ReadonlySet<string>): Sentences {
  const cuts = [-1, ...words.flatMap((word, at) => (joins.has(word) ? [at] : [])), words.length];
  return cuts.slice(1).map((to, index) => words.slice((cuts[index] ?? 0) + 1, to));
}

const backwards = (line: string) => line.split(' ').reverse().join(' ');

/** How many of the first words are a whole message by themselves. */
function lead(words: readonly string[], whole: (line: string) => boolean): number {
  for (let count = Math.min(LONGEST, words.length - CLAUSE_WORDS); count > 0; count--) {
    if (whole(words.slice(0, count).join(' '))) return count;
  }
  return 0;
}
