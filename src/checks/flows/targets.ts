import { didYouMean } from '../../content/did-you-mean.ts';
import { isOver, OVERS } from '../../flow/interrupts.ts';
import type { Rule } from '../rule.ts';
import { eachFlow, leadsOf, questionsOf } from './each-flow.ts';

/** Every answer leads to something that is there: a question of its flow, a flow, an interrupt or the end. */
export const targets: Rule = {
  code: 'flow-targets',
  needs: [],
  check: eachFlow((flow, tell, { flowIds }) => {
    const names = Object.keys(flow.questions);
    if (!names.includes(flow.begins))
      tell(['begins'], `there is no question “${flow.begins}”${didYouMean(flow.begins, names)}`);
    for (const [name, question] of questionsOf(flow)) {
      for (const [path, target] of leadsOf(name, question)) {
        const id = target.replace(/^[!/]/, '');
        if (target.startsWith('/')) {
          if (!flowIds.has(id)) tell(path, `there is no flow “${id}”${didYouMean(id, flowIds)}`);
        } else if (target.startsWith('!')) {
          if (!isOver(id)) tell(path, `there is no interrupt “${id}”${didYouMean(id, OVERS)}`);
        } else if (target !== 'end' && !names.includes(target))
          tell(path, `there is no question “${target}”${didYouMean(target, [...names, 'end'])}`);
      }
    }
  }),
};
