import { didYouMean } from '../../content/did-you-mean.ts';
import type { Rule } from '../rule.ts';
import { eachFlow, questionsOf } from './each-flow.ts';

/** What a question counts as when it is passed over is one of its answers. */
export const skipped: Rule = {
  code: 'if-skipped',
  needs: [],
  check: eachFlow((flow, tell) => {
    for (const [name, { answers, 'if-skipped': counts }] of questionsOf(flow)) {
      if (counts === undefined || Object.hasOwn(answers, counts)) continue;
      const near = didYouMean(counts, Object.keys(answers));
      tell(['questions', name, 'if-skipped'], `“${counts}” is not an answer of this question${near}`);
    }
  }),
};
