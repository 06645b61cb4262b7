import type { Rule } from '../rule.ts';
import { allLines } from './each-line.ts';
import { typedNumber } from './typed-numbers.ts';

/** Words in any language never hold a phone number: it would have to be changed in two places. */
export const numbersTyped: Rule = {
  code: 'numbers-typed',
  needs: [],
  check(read) {
    const known = Object.values(read.directory.organisations).flatMap(({ ways }) =>
      ways.flatMap((way) => ('display' in way ? [way.display.replaceAll(' ', '')] : [])),
    );
    return allLines(read).flatMap(({ file, path, text }) => {
      // A number that is not in directory/ is worse: nobody keeps it right.
      const found = typedNumber(text, known);
      const words = `the number ${found} is typed in these words: it belongs in directory/, write a placeholder`;
      return found === undefined ? [] : [{ file, path, words }];
    });
  },
};
