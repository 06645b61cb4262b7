import { showsOf } from '../../src/flow/shows.ts';
import type { Answered } from '../../src/flow/walker.ts';
import { leaves } from '../../src/words/leaves.ts';
import { makeRules } from './make-rules.ts';
import { content } from './test-app.ts';

// Ways through the product's own questions, found in its flows: whoever adds a question or takes one away breaks no test
// that walks.
const { flows } = content;
const ways = makeRules(flows).everyWay();
const ends = ways.filter(({ question }) => question === undefined).map(({ answers }) => answers);
const steps = (answers: readonly Answered[]) => answers.map((pair) => pair.join(':'));
const sought = <T>(found: T | undefined, what: string): T => {
  if (found === undefined) throw new Error(`the flows have no ${what}`);
  return found;
};
const asksContact = ([question]: Answered): boolean => {
  const [flow = '', name = ''] = question.split('.');
  return flows.flows[flow]?.questions[name]?.asks === 'contact';
};
/** Situations in whose words a table stands. */
const withTable = leaves(content.languages['en']?.files['situations'])
  .filter(([path]) => path.at(-1) === 'table')
  .map(([path]) => path[0]);

const chatted = sought(
  ends.find((answers) => answers.some((pair) => asksContact(pair) && pair[1] === 'chat')),
  'way that ends after somebody wants to chat',
);
/** The first question of a flow in which contacts stand. */
export const TO_QUESTION = steps(chatted.slice(0, 2));
/** The second question of it. */
export const TO_CONTACTS = steps(chatted.slice(0, 3));
export const TO_OUTCOME = steps(chatted);
export const TO_TABLE = steps(
  sought(
    ends.find((answers) => {
      const [id = ''] = answers.at(-1)?.[0].split('.') ?? [];
      const flow = flows.flows[id];
      return flow !== undefined && withTable.includes(showsOf(flow, answers).situation);
    }),
    'way to a table',
  ),
);
