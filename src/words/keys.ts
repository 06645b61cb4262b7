import type { Choice } from '../conversation/choices.ts';
import type { View } from '../conversation/view.ts';
import type { Said } from './message.ts';
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

/** The words on a button. */
export function printed(
  phrase: Phrase,
  language: string,
  choice: Exclude<Choice, { readonly kind: 'language' }>,
): Said {
  if (choice.kind === 'answer') return phrase(language, labelKey(phrase, choice.question, choice.answer));
  return phrase.frame(language)(choice.to === 'exit' ? 'bar/exit' : `controls/${choice.to}`);
}

/** The file of words that answers share, whichever question they belong to. */
export const SHARED = 'answers';

/** An answer's label. "Did you mean" borrows those of the questions whose answers are subjects. */
export function labelKey(phrase: Phrase, question: string, answer: string): string {
  const [flow = '', name = ''] = question.split('.');
  const candidates = [
    `${flow}:${name}/answers/${answer}`,
    `interrupts:${question}/answers/${answer}`,
    ...phrase.subjects.map((asked) => `${asked.replace('.', ':')}/answers/${answer}`),
    `${SHARED}:${answer}`,
  ];
  return candidates.find((key) => phrase.has(key)) ?? `interrupts:${question}/answers/${answer}`;
}
