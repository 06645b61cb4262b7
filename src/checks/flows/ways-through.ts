import type { Rule } from '../rule.ts';
import { eachFlow } from './each-flow.ts';

/** Questions that go round in a circle, and questions that no answer leads to: found by walking every way. */
export const waysThrough: Rule = {
  code: 'ways-through',
  needs: [],
  check: eachFlow((flow, tell) => {
    const seen = new Set<string>();
    /** An answer leads to a question that is not there: what it hides only follows from that. */
    let lost = false;
    const visit = (name: string, trail: readonly string[]): void => {
      const question = flow.questions[name];
      if (!question) {
        lost ||= name !== 'end' && !/^[!/]/.test(name);
        return;
      }
      if (trail.includes(name)) {
        const circle = [...trail.slice(trail.indexOf(name)), name].join(' → ');
        tell(['questions', name], `the questions go round in a circle: ${circle}`);
        return;
      }
      if (seen.has(name)) return;
      seen.add(name);
      for (const target of Object.values(question.answers)) visit(target, [...trail, name]);
    };
    visit(flow.begins, []);
    for (const name of lost ? [] : Object.keys(flow.questions)) {
      if (!seen.has(name)) tell(['questions', name], `no answer leads to the question “${name}”`);
    }
  }),
};
