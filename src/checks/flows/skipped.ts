import { didYouMean } from '../../content/did-you-mean.ts';
import type { Rule } from '../rule.ts';
import { eachFlow, questionsOf } from './each-flow.ts';

/** What a question counts as when it is passed over is one of its answers, and so is the one for a child. */
export const skipped: Rule = {
  code: 'if-skipped',
  needs: [],
  check: eachFlow((flow, tell) => {
    for (const [name, question] of questionsOf(flow)) {
      for (const naming of ['if-skipped', 'child'] as const) {
        const named = question[naming];
        if (named === undefined || Object.hasOwn(question.answers, named)) continue;
        const near = didYouMean(named, Object.keys(question.answers));
        tell(['questions', name, naming], `“${named}” is not an answer of this question${near}`);
      }
    }
  }),
};
