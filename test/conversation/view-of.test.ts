import { readFlows } from '../../src/content/read-flows.ts';
import { viewOf } from '../../src/conversation/view-of.ts';
import { answered, makeRules } from '../support/make-rules.ts';
import { COUNCIL } from '../support/test-guide.ts';

const { flows } = readFlows(COUNCIL);
const { start } = flows.flows;
if (!start) throw new Error('there is no flow “start”');
const unsure = answered('start.danger:not-sure');

test('beside the need, who was not sure sees whom the flow says, whatever that list is called', () => {
  const rule = start.shows.find(({ if: when }) => when?.['danger'] === 'not-sure');
  const { [rule?.situation ?? '']: list, ...others } = flows.situations;
  if (!rule || !list) throw new Error('the flow “start” shows nobody');
  const shows = start.shows.map((one) => (one === rule ? { ...one, situation: 'renamed' } : one));
  const renamed = {
    ...flows,
    situations: { ...others, renamed: list },
    flows: { ...flows.flows, start: { ...start, shows } },
  };
  expect(viewOf(makeRules(flows).rules, unsure).shown?.situation).toEqual(list);
  expect(viewOf(makeRules(renamed).rules, unsure).shown).toMatchObject({ id: 'renamed', situation: list });
  expect(viewOf(makeRules(flows).rules, answered('start.danger:no')).shown).toBeUndefined();
});
