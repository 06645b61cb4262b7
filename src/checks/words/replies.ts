import { didYouMean } from '../../content/did-you-mean.ts';
import { MEANT } from '../../flow/interrupts.ts';
import { PASSES } from '../../flow/passing.ts';
import type { Found, Rule } from '../rule.ts';
import { SPOKEN } from './asked.ts';

const understandingFile = (language: string) => `locales/${language}/understanding.yaml`;

/**
 * Words that answer a question stand under an answer that there is: one that was misspelt is understood by nobody. A list
 * for answers that these flows do not have harms nobody.
 */
export const repliesKnown: Rule = {
  code: 'replies-known',
  needs: ['flows/'],
  check({ flows: { flows, interrupts }, understanding }) {
    const questions = Object.values(flows).flatMap((flow) => Object.values(flow.questions));
    const answers = new Set([
      ...[...questions, ...Object.values(interrupts)].flatMap((one) => Object.keys(one.answers)),
      ...(SPOKEN[MEANT] ?? []),
      ...PASSES,
    ]);
    return Object.entries(understanding).flatMap(([language, { words }]) =>
      (['replies', 'safe-replies'] as const).flatMap((list) =>
        Object.keys(words[list])
          .filter((id) => !answers.has(id))
          .flatMap((id): Found[] => {
            const meant = didYouMean(
              id,
              [...answers].filter((one) => words[list][one] === undefined),
            );
            const said = `no question has the answer “${id}”${meant}`;
            return meant === '' ? [] : [{ file: understandingFile(language), path: [list, id], words: said }];
          }),
      ),
    );
  },
};

/** “In a moment”, “for now”: where a language has no such words of its own, the rule that asks for them is not needed. */
const NOT_IN_EACH = ['moment'];

/** Every language has words for each command and sign that English has words for: a lost list is missed by who needs it alone. */
export const listsThere: Rule = {
  code: 'lists-there',
  needs: [],
  check({ understanding }) {
    const english = understanding['en']?.words;
    return Object.entries(understanding).flatMap(([language, { words }]) =>
      (['commands', 'signs'] as const).flatMap((list) => {
        const there = new Set([...Object.keys(words[list]), ...NOT_IN_EACH]);
        return Object.keys(english?.[list] ?? {})
          .filter((name) => !there.has(name))
          .map((name): Found => {
            const said = `there are no words under “${list}/${name}”, and English has some`;
            return { file: understandingFile(language), path: [list, name], words: said };
          });
      }),
    );
  },
};
