import type { Answered } from '../../src/flow/walker.ts';
import { everyWay } from '../support/rules.ts';
import { content } from '../support/test-app.ts';
import { ids } from './everybody.ts';

const { flows } = content.flows;
const questionOf = (name: string) => {
  const [flow = '', question = ''] = name.split('.');
  return flows[flow]?.questions[question];
};
/** What passing over is called at a question. */
const passing = (name: string): string | undefined => {
  const { answers = {}, asks } = questionOf(name) ?? {};
  const id = asks === 'contact' ? 'any' : 'skip';
  return id in answers ? id : undefined;
};
const asked = everyWay().flatMap(({ answers, question }) => (question ? [{ answers, question }] : []));
const steps = (answers: readonly Answered[]) => answers.map((pair) => pair.join(':'));

test('every question but the first two can be passed over', () => {
  const must = new Set(asked.map(({ question }) => question).filter((name) => !passing(name)));
  expect([...must].sort()).toEqual(['start.danger', 'start.need']);
});

test('an unanswered question counts as passed over: beside it stand those whom that would show', () => {
  const wrong = asked.flatMap(({ answers, question }) => {
    const pass = passing(question);
    // Passed over, the list of subjects ends at everybody who can be rung.
    if (pass === undefined || question === 'topics.which') return [];
    const [before, after] = [ids(steps(answers)), ids(steps([...answers, [question, pass]]))];
    return before.join() === after.join() ? [] : [`${steps(answers).join(' ')}: ${before} or ${after}`];
  });
  expect(asked.length).toBeGreaterThan(100);
  expect(wrong).toEqual([]);
});

test.each([
  ['domestic-abuse.for-men', 'no'],
  ['domestic-abuse.high-risk', 'no'],
  ['stalking.by-whom', 'not-sure'],
  ['someone-else.who', 'adult'],
  ['own-behaviour.programme', 'yes'],
  ['refuge.for-men', 'no'],
  ['antisocial.now', 'no'],
  ['antisocial.area', 'tunbridge-wells'],
  ['antisocial.reports', 'not-sure'],
  ['antisocial.addressed', 'not-sure'],
])('%s passed over counts as %s', (question, counts) => {
  const there = asked.filter((one) => one.question === question).slice(0, 40);
  expect(there.length).toBeGreaterThan(0);
  for (const { answers } of there)
    expect(ids(steps([...answers, [question, 'skip']]))).toEqual(
      ids(steps([...answers, [question, counts]])),
    );
});
