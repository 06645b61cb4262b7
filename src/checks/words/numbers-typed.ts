import type { Rule } from '../rule.ts';
import { allLines } from './each-line.ts';
import { typedNumber } from './typed-numbers.ts';

/** Words in any language never hold a phone number: it would have to be changed in two places. */
export const numbersTyped: Rule = {
  code: 'numbers-typed',
  needs: [],
  check(read) {
    const { organisations, lifelines } = read.directory;
    const names = [
      [lifelines.emergency, '{{emergency}}'],
      [lifelines.helpline, '{{helpline}}'],
    ] as const;
    const placeholders = new Map(
      names.flatMap(([id, name]) =>
        (organisations[id]?.ways ?? []).flatMap((way) =>
          way.way === 'phone' ? [[way.display.replaceAll(' ', ''), name] as const] : [],
        ),
      ),
    );
    const known = Object.values(organisations).flatMap(({ ways }) =>
      ways.flatMap((way) => ('display' in way ? [way.display.replaceAll(' ', '')] : [])),
    );
    return allLines(read).flatMap(({ file, path, text }) => {
      // A number that is not in directory/ is worse: nobody keeps it right.
      const found = typedNumber(text, known);
      if (found === undefined) return [];
      const instead = placeholders.get(found);
      const words = `the number ${found} is typed in these words: ${instead === undefined ? 'it belongs on a card alone, where its organisation’s file puts it; take it out here' : `write ${instead}, and it is always the right one`}`;
      return [{ file, path, words }];
    });
  },
};
