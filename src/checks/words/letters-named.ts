import type { Reading } from '../../content/content.ts';
import type { Found, Rule } from '../rule.ts';
import { linesOf } from './each-line.ts';

/** Share of a language's letters that lie in a script, by its name in Unicode; 0 for a name that there is not. */
function shareOf(letters: readonly string[], script: string): number {
  try {
    const own = new RegExp(`\\p{Script=${script}}`, 'u');
    return letters.filter((letter) => own.test(letter)).length / letters.length;
  } catch {
    return 0;
  }
}

const lettersOf = (read: Reading, language: string) =>
  linesOf(read, language).flatMap(({ text }) => text.match(/\p{L}/gu) ?? []);

/** Text is given to the languages of its letters: one whose letters are not named would be asked about English words alone. */
export const scriptNamed: Rule = {
  code: 'script-named',
  needs: [],
  check: (read) =>
    Object.entries(read.understanding).flatMap(([language, { words }]): Found[] => {
      const letters = lettersOf(read, language);
      const { script } = words.letters ?? {};
      if (letters.length === 0 || shareOf(letters, script ?? 'Latin') > 0.5) return [];
      const said =
        script === undefined
          ? 'its words are not in Latin letters: name theirs as Unicode does, for instance “letters: { script: Cyrillic }”'
          : `its words are not in ${script} letters`;
      return [
        {
          file: `locales/${language}/understanding.yaml`,
          path: words.letters ? ['letters', 'script'] : [],
          words: said,
        },
      ];
    }),
};
