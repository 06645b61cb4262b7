import type { Flow } from '../../flow/flow-schema.ts';
import { showsOf } from '../../flow/shows.ts';
import type { Answered } from '../../flow/walker.ts';
import type { Rule } from '../rule.ts';
import { eachFlow, placeOf } from './each-flow.ts';

/** The first way through a flow whose last answer leaves nobody to contact. */
function emptyEnd(flow: Flow): readonly [question: string, answer: string] | undefined {
  const visit = (name: string, answers: readonly Answered[]): readonly [string, string] | undefined => {
    const question = flow.questions[name];
    if (!question || answers.some(([asked]) => asked === `${flow.id}.${name}`)) return undefined;
    for (const [answer, target] of Object.entries(question.answers)) {
      const given: Answered[] = [...answers, [`${flow.id}.${name}`, answer]];
      if (target !== 'end') {
        const further = visit(target, given);
        if (further) return further;
      } else if (showsOf(flow, given).situation === 'nobody') return [name, answer];
    }
    return undefined;
  };
  return visit(flow.begins, []);
}

/** No way through a flow ends with nobody to contact. */
export const deadEnds: Rule = {
  code: 'dead-ends',
  needs: [],
  check: eachFlow((flow, tell) => {
    const end = emptyEnd(flow);
    if (!end) return;
    const [question, answer] = end;
    const asked = flow.questions[question];
    if (!asked) return;
    tell(
      placeOf(question, asked, answer),
      `dead end: after the answer “${answer}” nobody is shown; add a rule under “shows”`,
    );
  }),
};
