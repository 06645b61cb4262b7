import { randomFrom } from '../../scripts/faults/random.ts';
import { seenIn } from '../../scripts/faults/seen.ts';
import { nextStep } from '../../scripts/faults/steps.ts';
import { makeSeal } from '../../src/sealing/seal.ts';
import { activity, makeBot } from '../channels/bot-framework/bot.ts';

const seal = makeSeal([Buffer.alloc(32, 7)], 'button');

test('a reply is read as it is sent: its question, its answers, the turn in its buttons and what they carry', async () => {
  const post = makeBot({}, { seal });
  const first = seenIn(String((await post(activity({ text: '' }))).body));
  expect(first).toMatchObject({
    question: 'start.danger',
    answers: ['yes', 'no', 'not-sure'],
    turnNumber: 1,
  });
  const button = first?.buttons.find(({ value }) => value.v === 'no');
  expect(button?.value.s).toMatch(/^1\.[\w-]{40}/);
  const second = seenIn(String((await post(activity({ text: 'No', value: button?.value }))).body));
  expect(second).toMatchObject({ question: 'start.need', turnNumber: 2 });
});

test('what is pressed next is what a person could press, with the turn and the answers that it carries', async () => {
  const post = makeBot({}, { seal });
  const seen = seenIn(String((await post(activity({ text: '' }))).body));
  const random = randomFrom(1);
  const both = { types: true, carries: true };
  const steps = Array.from({ length: 40 }, () => seen && nextStep(random, seen, both));
  const kinds = new Set(steps.map((step) => step?.event.input.kind));
  expect(kinds).toEqual(new Set(['answer', 'go', 'say']));
  for (const step of steps) {
    if (step?.event.input.kind === 'say') expect(step.event.carried).toBeUndefined();
    else expect(step?.event.carried).toBe(true);
    if (step?.event.input.kind === 'answer') expect(step.event.turnNumber).toBe(1);
  }
  expect(seen && nextStep(() => 0.99, { ...seen, buttons: [] }, both)).toBeUndefined();
  const pressed = seen && nextStep(() => 0.99, seen, { types: false, carries: false });
  expect(pressed?.event).toMatchObject({ input: { kind: 'answer' }, carried: false });
});
