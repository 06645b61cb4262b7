import { didYouMean } from '../../content/did-you-mean.ts';
import type { Flow } from '../../flow/flow-schema.ts';
import type { Rule } from '../rule.ts';
import { eachFlow } from './each-flow.ts';

/** The last rule holds for everybody else, and no other does. */
export const lastRule: Rule = {
  code: 'last-rule',
  needs: [],
  check: eachFlow(({ shows }, tell) => {
    shows.forEach((rule, index) => {
      const last = index === shows.length - 1;
      if (last && rule.if)
        tell(['shows', index, 'if'], 'the last rule must have no “if”: it holds for everybody else');
      if (!last && !rule.if)
        tell(['shows', index], 'a rule without “if” must be the last: those after it are never used');
    });
  }),
};

/** A condition speaks of a question of its flow and of answers that it has. */
export const conditions: Rule = {
  code: 'conditions',
  needs: [],
  check: eachFlow((flow, tell) => {
    flow.shows.forEach((rule, index) => {
      for (const [name, wanted] of Object.entries(rule.if ?? {})) {
        for (const words of [wanted].flat().flatMap((answer) => wrong(flow, name, answer)))
          tell(['shows', index, 'if', name], words);
      }
    });
  }),
};

function wrong({ questions }: Flow, name: string, answer: string): string[] {
  const question = questions[name];
  if (!question) return [`there is no question “${name}”${didYouMean(name, Object.keys(questions))}`];
  if (Object.hasOwn(question.answers, answer)) return [];
  return [`“${name}” has no answer “${answer}”${didYouMean(answer, Object.keys(question.answers))}`];
}

/** A rule shows a situation that is written somewhere. */
export const situationsShown: Rule = {
  code: 'situations-shown',
  needs: ['flows/'],
  check: eachFlow((flow, tell, { flows: { situations } }) => {
    flow.shows.forEach(({ situation }, index) => {
      if (situation === 'nobody' || situations[situation]) return;
      const near = didYouMean(situation, Object.keys(situations));
      tell(['shows', index, 'situation'], `there is no situation “${situation}”${near}`);
    });
  }),
};
