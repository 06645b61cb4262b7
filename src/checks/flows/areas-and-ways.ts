import { didYouMean } from '../../content/did-you-mean.ts';
import { AREAS } from '../../content/read-directory.ts';
import { PASSES } from '../../flow/passing.ts';
import { wayKind } from '../../flow/ways.ts';
import type { Rule } from '../rule.ts';
import { eachFlow, questionsOf } from './each-flow.ts';

const WAYS: readonly string[] = wayKind.options;

const choicesOf = (
  asks: 'area' | 'contact',
  what: string,
  choicesIn: (areas: readonly string[]) => readonly string[],
) =>
  eachFlow((flow, tell, { directory }) => {
    const known = choicesIn(directory.areas.areas);
    for (const [name, question] of questionsOf(flow)) {
      if (question.asks !== asks) continue;
      for (const answer of Object.keys(question.answers)) {
        if (PASSES.includes(answer) || known.includes(answer)) continue;
        tell(
          ['questions', name, 'answers', answer],
          `there is no ${what} “${answer}”${didYouMean(answer, known)}`,
        );
      }
    }
  });

/** A question about the area has areas for its answers. */
export const areasAsked: Rule = {
  code: 'areas-asked',
  needs: [AREAS],
  check: choicesOf('area', 'area', (areas) => areas),
};

/** A question about getting in touch has ways for its answers. */
export const waysAsked: Rule = {
  code: 'ways-asked',
  needs: [],
  check: choicesOf('contact', 'way to get in touch', () => WAYS),
};

/** Answers that are areas or ways narrow what is shown only where the question says that it asks for them. */
export const askingSaid: Rule = {
  code: 'asking-said',
  needs: [AREAS],
  check: eachFlow((flow, tell, { directory }) => {
    for (const [name, { asks, answers }] of questionsOf(flow)) {
      if (asks !== undefined) continue;
      const given = Object.keys(answers).filter((answer) => !PASSES.includes(answer));
      const all = (known: readonly string[]) =>
        given.length > 1 && given.every((answer) => known.includes(answer));
      const meant = all(WAYS) ? 'contact' : all(directory.areas.areas) ? 'area' : undefined;
      if (meant !== undefined)
        tell(['questions', name], `its answers narrow nothing: above “answers” write “asks: ${meant}”`);
    }
  }),
};
