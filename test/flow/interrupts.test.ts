import { compileFlows } from '../../src/flow/compile.ts';
import { ASIDES, BESIDE_PHONES, CONTROLS, GOES } from '../../src/flow/controls.ts';
import { alwaysLeadsTo, INTERRUPT_IDS, isUrgentView, OVERS, rowOf } from '../../src/flow/interrupts.ts';
import { answered, reply, rules } from '../support/rules.ts';

test('every view has the same buttons in the same order; asides are two more, and one stands beside phones', () => {
  expect(CONTROLS).toEqual(['back', 'restart', 'help', 'who-can-i-ring', 'language', 'emergency']);
  expect(ASIDES).toEqual(['device-safety', 'under-19']);
  expect([...GOES].sort()).toEqual([...CONTROLS, ...ASIDES, BESIDE_PHONES, 'exit'].sort());
});

test('only typed words put the safety question', () => {
  expect(INTERRUPT_IDS.filter((id) => !OVERS.some((over) => over === id))).toEqual(['safety.danger']);
});

test('an answer that leads to help counts from a button of any age; one that carries on does not', () => {
  const always = INTERRUPT_IDS.flatMap((id) =>
    Object.keys(rowOf(id).answers).flatMap((answer) => {
      const target = alwaysLeadsTo(id, answer);
      return target === undefined ? [] : [`${id}:${answer} → ${target}`];
    }),
  );
  expect(always).toEqual([
    'emergency:cannot-speak → emergency.silent',
    'emergency:deaf-or-bsl → emergency.deaf',
    'emergency.silent:deaf-or-bsl → emergency.deaf',
    'emergency.deaf:cannot-speak → emergency.silent',
    'safety.danger:yes → emergency',
    'safety.danger:hurt-myself → self-harm',
  ]);
  expect(alwaysLeadsTo('start.danger', 'yes')).toBe('emergency');
  for (const [question, answer] of [
    ['start.danger', 'no'],
    ['start.danger', '__proto__'],
    ['emergency', 'constructor'],
    ['nowhere', 'yes'],
  ] as const)
    expect(alwaysLeadsTo(question, answer)).toBeUndefined();
});

test('numbers to call at once stand on the urgent views alone', () => {
  expect(['emergency', 'safety-check', 'self-harm', 'aside', 'question'].filter(isUrgentView)).toEqual([
    'emergency',
    'safety-check',
    'self-harm',
  ]);
});

test('an answer of any flow can open an interrupt, and the place beneath is kept', () => {
  const stalking = rules.flows.flows['stalking'];
  const question = stalking?.questions['by-whom'];
  if (!stalking || !question) throw new Error('no such question');
  const answers = { ...question.answers, 'not-sure': '!who-can-i-ring' };
  const flows = {
    ...rules.flows,
    flows: {
      ...rules.flows.flows,
      stalking: { ...stalking, questions: { ...stalking.questions, 'by-whom': { ...question, answers } } },
    },
  };
  const before = answered('start.danger:no', 'start.need:being-followed');
  const led = reply(before, 'stalking.by-whom', 'not-sure', { ...rules, flows, walker: compileFlows(flows) });
  expect(led.view.question).toBe('who-can-i-ring');
  expect(led.conversation.answers).toEqual(before.answers);
});
