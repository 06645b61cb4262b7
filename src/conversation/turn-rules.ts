import type { Flows } from '../flow/flow-schema.ts';
import type { Answered, Walker } from '../flow/walker.ts';
import type { Printed, Screen, Understood } from '../understanding/understood.ts';
import type { Choice } from './choices.ts';

/** Everything a turn needs to know; the same for every person, loaded once. */
export interface TurnRules {
  readonly flows: Flows;
  readonly walker: Walker;
  /** What typed words can lead to, and the answers from start.need that lead there. */
  readonly subjects: ReadonlyMap<string, readonly Answered[]>;
  /** Enabled languages. */
  readonly languages: readonly string[];
  understand(text: string, screen: Screen): Understood;
  /** The words on a button as the person sees them, with their English. */
  printed(language: string, choice: Choice): Printed;
  /** What the screen says besides: the word to type to leave, the words of the bar's calls. */
  beside(language: string): readonly (Printed & { readonly does: Choice })[];
}
