import { type Found, flowFile, type Rule } from '../rule.ts';

/** Every flow is reached from the start, and none leads round to itself. */
export const betweenFlows: Rule = {
  code: 'between-flows',
  needs: ['flows/'],
  check({ flows: { flows } }) {
    const found: Found[] = [];
    const tell = (id: string, words: string) => found.push({ file: flowFile(id), path: ['flow'], words });
    const reached = new Set<string>();
    const visit = (id: string, trail: readonly string[]): void => {
      const flow = flows[id];
      if (!flow) return;
      if (trail.includes(id))
        return void tell(id, `the flows go round in a circle: ${[...trail, id].join(' → ')}`);
      reached.add(id);
      for (const { answers } of Object.values(flow.questions)) {
        for (const to of Object.values(answers)) if (to.startsWith('/')) visit(to.slice(1), [...trail, id]);
      }
    };
    visit('start', []);
    for (const id of Object.keys(flows)) {
      if (!reached.has(id)) tell(id, `no answer leads to the flow “${id}”`);
    }
    return found;
  },
};
