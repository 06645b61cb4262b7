import fc from 'fast-check';
import { type Conversation, fresh } from '../../src/conversation/conversation.ts';
import type { Input } from '../../src/conversation/input.ts';
import { GOES } from '../../src/conversation/view.ts';
import { makeTestGuide } from '../support/test-guide.ts';

const { content, guide } = makeTestGuide();
const NOON = new Date('2026-11-25T12:00:00Z');
const questions = Object.entries(content.flows.flows).flatMap(([flow, { questions }]) =>
  Object.entries(questions).map(([name, { answers }]) => ({
    question: `${flow}.${name}`,
    answers: Object.keys(answers),
  })),
);
const interrupts = Object.entries(content.flows.interrupts).map(([question, { answers }]) => ({
  question,
  answers: Object.keys(answers),
}));
const any = fc.constantFrom(...questions, ...interrupts);
const pair = any.chain(({ question, answers }) =>
  fc.constantFrom(...answers).map((answer) => [question, answer] as const),
);
const odd = fc.tuple(fc.string(), fc.string());
const goes = fc.constantFrom(...GOES, '__proto__');
const input = fc.oneof(
  { weight: 4, arbitrary: pair.map(([question, answer]) => ({ kind: 'answer', question, answer })) },
  { weight: 1, arbitrary: odd.map(([question, answer]) => ({ kind: 'answer', question, answer })) },
  { weight: 2, arbitrary: goes.map((to) => ({ kind: 'go', to })) },
  {
    weight: 2,
    arbitrary: fc.string({ unit: 'binary', maxLength: 300 }).map((text) => ({ kind: 'say', text })),
  },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom('en', 'ar', 'xx', 'constructor')
      .map((language) => ({ kind: 'language', language })),
  },
) as fc.Arbitrary<Input>;

const at = { now: NOON, door: 'web' as const };
const step = (conversation: Conversation, one: Input) => guide.turn(conversation, one, at);

/** 999 in one step and exit in one step from wherever the inputs led; Back never makes the way longer. */
function sound(conversation: Conversation): void {
  const emergency = step(conversation, { kind: 'go', to: 'emergency' });
  expect(emergency.message.contacts[0]?.id).toBe('police-999');
  expect(step(conversation, { kind: 'go', to: 'exit' })).toMatchObject({
    left: true,
    message: { view: 'goodbye' },
  });
  const back = step(conversation, { kind: 'go', to: 'back' }).conversation;
  expect(back.answers.length).toBeLessThanOrEqual(conversation.answers.length);
}

test('whatever a person does, there is an answer with 999 in it, and the way out stays open', () => {
  fc.assert(
    fc.property(fc.array(input, { maxLength: 25 }), (inputs) => {
      let conversation = fresh('en');
      for (const one of inputs) {
        const turned = step(conversation, one);
        conversation = turned.conversation;
        expect(turned.message.bar.emergency.display).toBe('999');
        expect(turned.message.text).toContain('999');
      }
      sound(conversation);
    }),
    { numRuns: 400, seed: 20261124 },
  );
});

test('any list of answers, sensible or not, is restored or said to have changed', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(pair, odd), { maxLength: 12 }), (answers) => {
      const turned = step({ ...fresh('en'), answers }, { kind: 'look' });
      const kept = turned.conversation.answers;
      expect(answers.slice(0, kept.length)).toEqual(kept);
      const changed = turned.message.notices.some(({ id }) => id === 'questions-changed');
      expect(changed).toBe(kept.length < answers.length);
      sound(turned.conversation);
    }),
    { numRuns: 400, seed: 20261124 },
  );
});

test('an interrupt that this release does not know is dropped, and said', () => {
  for (const over of ['constructor', 'gone-with-the-last-release']) {
    const { message } = step({ ...fresh('en'), over: over as never }, { kind: 'look' });
    expect(message.question).toBe('start.danger');
    expect(message.notices.map(({ id }) => id)).toEqual(['questions-changed']);
  }
});
