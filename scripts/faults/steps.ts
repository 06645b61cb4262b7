import type { Go } from '../../src/conversation/view.ts';
import type { Button, Event, Seen } from './positions.ts';
import { oneOf } from './random.ts';

/** What a person does next, and what a channel sends for it. */
export interface Step {
  readonly event: Event;
  readonly sent: object;
}

export const HELLO: Step = { event: { input: { kind: 'look' } }, sent: { text: '' } };

/** How often a person does something else than press an answer. */
const CONTROLS: readonly (readonly [Go, number])[] = [
  ['help', 0.08],
  ['back', 0.1],
  ['restart', 0.05],
];
/** And how often the words of an answer are typed instead. */
const TYPED = 0.08;

/**
 * Presses something of what is seen; where nothing can be answered, begins again.
 * `types` is false for who went on by buttons alone while the store was away: words carry nothing of that. `carries` is false
 * where what the buttons carry will not be opened.
 */
export function nextStep(
  random: () => number,
  { question, buttons }: Seen,
  { types, carries }: { readonly types: boolean; readonly carries: boolean },
): Step | undefined {
  const answers = buttons.filter(({ value }) => value.q !== undefined);
  const control = (go: Go) => buttons.find(({ value }) => value.go === go);
  let draw = random();
  for (const [go, share] of CONTROLS) {
    const found = control(go);
    if (draw < share && found) return press(found, carries);
    draw -= share;
  }
  if (question === undefined || answers.length === 0) {
    const again = control('restart');
    return again && press(again, carries);
  }
  const button = oneOf(random, answers);
  if (random() >= TYPED || !types) return press(button, carries);
  return {
    event: { input: { kind: 'say', text: button.title, numbered: false } },
    sent: { text: button.title },
  };
}

function press({ title, value }: Button, carries: boolean): Step {
  const { q, v, go, n, s } = value;
  return {
    event: {
      input:
        q !== undefined && v !== undefined
          ? { kind: 'answer', question: q, answer: v }
          : { kind: 'go', to: go as Go },
      ...(n === undefined ? {} : { turnNumber: n }),
      carried: carries && s !== undefined,
    },
    sent: { text: title, value },
  };
}
