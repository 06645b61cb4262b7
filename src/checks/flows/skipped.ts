import { didYouMean } from '../../content/did-you-mean.ts';
import { PASSES } from '../../flow/passing.ts';
import type { Rule } from '../rule.ts';
import { eachFlow, questionsOf } from './each-flow.ts';

/** Nobody has to answer to be helped: only the first flow asks what has to be known. */
export const canBeSkipped: Rule = {
  code: 'can-be-skipped',
  needs: [],
  check: eachFlow((flow, tell) => {
    if (flow.id === 'start') return;
    for (const [name, { answers }] of questionsOf(flow)) {
      if (PASSES.some((id) => Object.hasOwn(answers, id))) continue;
      tell(
        ['questions', name, 'answers'],
        'nobody can pass this question over: give it the answer “skip”, with where it leads',
      );
    }
  }),
};

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
