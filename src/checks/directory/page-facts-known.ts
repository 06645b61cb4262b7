import { didYouMean } from '../../content/did-you-mean.ts';
import { ORGANISATIONS, PAGE_FACTS } from '../../content/read-directory.ts';
import type { Found, Rule } from '../rule.ts';

/** A name between two brackets. */
export const NUMBER_OF = /\{\{([^{}]*)\}\}/g;

/** Whose card says a fact, and whose number a fact is, are organisations that there are. */
export const pageFactsKnown: Rule = {
  code: 'page-facts',
  needs: [PAGE_FACTS, `${ORGANISATIONS}/`],
  check: ({ pageFacts = {}, organisationIds }) =>
    Object.entries(pageFacts).flatMap(([id, { on, says }]): Found[] => {
      const named = [
        ...(on === undefined ? [] : [{ name: on, path: ['facts', id, 'on'] }]),
        ...says.flatMap((words, at) =>
          [...words.matchAll(NUMBER_OF)].map(([, name = '']) => ({ name, path: ['facts', id, 'says', at] })),
        ),
      ];
      return named
        .filter(({ name }) => !organisationIds.has(name))
        .map(({ name, path }) => ({
          file: PAGE_FACTS,
          path,
          words: `there is no organisation “${name}”${didYouMean(name, organisationIds)}`,
        }));
    }),
};
