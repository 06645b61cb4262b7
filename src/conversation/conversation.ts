import type { Over } from '../flow/interrupts.ts';
import type { Answered } from '../flow/walker.ts';

/** Whether the safety question has been put for typed words. */
export const SAFETY = ['unasked', 'open', 'asked'] as const;

/** All that is ever known of a person. It holds no text, no clock and no identity. */
export interface Conversation {
  readonly answers: readonly Answered[];
  readonly language: string;
  /** What lies over the question without losing the place. */
  readonly over?: Over;
  readonly safety: (typeof SAFETY)[number];
  /** Topics found in typed words: up to three, best first. Shown as "did you mean" once safety is not open. */
  readonly meant: readonly string[];
  /** Typed messages in a row that led nowhere. While there are any, start.need stands over the place. */
  readonly misses: number;
}

export const fresh = (language: string): Conversation => ({
  answers: [],
  language,
  safety: 'unasked',
  meant: [],
  misses: 0,
});
