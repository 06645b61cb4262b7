import { BESIDE_PHONES, CONTROLS, type Go } from '../flow/controls.ts';
import type { Input } from './input.ts';
import type { View } from './view.ts';

/** What can be pressed, and typed instead. */
export type Choice = Extract<Input, { readonly kind: 'answer' | 'language' | 'go' }>;

/**
 * Everything that can be pressed in a view, in the order in which it is numbered where nothing can be pressed: answers
 * first, so that their numbers are the same everywhere.
 * @param languages enabled language ids, which the language view lists
 */
export function choicesOf(
  {
    view,
    question,
    answers,
    asides,
  }: Pick<View, 'view' | 'question' | 'answers'> & { readonly asides: readonly Go[] },
  languages: readonly string[],
): readonly Choice[] {
  if (view === 'goodbye') return [];
  // Whether phones stand there is not known here: what stands beside them comes last, so that no number moves.
  const gone: readonly Go[] = [
    ...asides.filter((aside) => aside !== BESIDE_PHONES),
    ...CONTROLS,
    'exit',
    BESIDE_PHONES,
  ];
  return [
    ...answers.map((answer): Choice => ({ kind: 'answer', question: question ?? '', answer })),
    ...(view === 'language' ? languages.map((language): Choice => ({ kind: 'language', language })) : []),
    ...gone.map((to): Choice => ({ kind: 'go', to })),
  ];
}
