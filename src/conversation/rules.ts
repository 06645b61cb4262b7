import type { Flows } from '../flow/schema.ts';
import type { Walker } from '../flow/walker.ts';
import type { Screen, Understood } from '../understanding/understood.ts';

/** Everything a turn needs to know; the same for every person, loaded once. */
export interface Rules {
  readonly flows: Flows;
  readonly walker: Walker;
  /** Enabled languages. */
  readonly languages: readonly string[];
  understand(text: string, screen: Screen): Understood;
  /** An answer's label as the person sees it, with its English. */
  label(language: string, question: string, answer: string): { label: string; english: string };
}
