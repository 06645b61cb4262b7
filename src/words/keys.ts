import type { Choice } from '../conversation/choices.ts';
import type { View } from '../conversation/view.ts';
import type { Phrase } from './phrase.ts';

/** Where the words of a view's heading, hint and body stand in locales/. */
export function keysOf(view: View): { heading: string; hint?: string; body?: string } {
  const { question } = view;
  if (view.view === 'goodbye') return { heading: 'interrupts:goodbye/heading', body: 'interrupts:goodbye' };
  if (view.view === 'question' && question !== undefined) {
    const [flow = '', name = ''] = question.split('.');
    return { heading: `${flow}:${name}/ask`, hint: `${flow}:${name}/hint` };
  }
  const base = question === undefined ? `situations:${view.shown?.id}` : `interrupts:${question}`;
  return { heading: `${base}/heading`, hint: `${base}/hint`, body: base };
}

/** Where the words on a button stand. */
export function printedKey(phrase: Phrase, choice: Exclude<Choice, { readonly kind: 'language' }>): string {
  if (choice.kind === 'answer') return labelKey(phrase, choice.question, choice.answer);
  return choice.to === 'exit' ? 'interface:bar/exit' : `interface:controls/${choice.to}`;
}

/** An answer's label. "Did you mean" borrows the labels of start.need and topics.which. */
export function labelKey(phrase: Phrase, question: string, answer: string): string {
  const [flow = '', name = ''] = question.split('.');
  const candidates = [
    `${flow}:${name}/answers/${answer}`,
    `interrupts:${question}/answers/${answer}`,
    `start:need/answers/${answer}`,
    `topics:which/answers/${answer}`,
  ];
  return candidates.find((key) => phrase.has(key)) ?? `interrupts:${question}/answers/${answer}`;
}
