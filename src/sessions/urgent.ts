import { countsAlways } from '../conversation/answer.ts';
import type { Input } from '../conversation/input.ts';

/** Buttons about danger act at any age. Carrying on does not: it would close what was opened since. */
export const urgent = (input: Input) =>
  (input.kind === 'go' && (input.to === 'emergency' || input.to === 'exit')) ||
  (input.kind === 'answer' && countsAlways(input.question, input.answer));
