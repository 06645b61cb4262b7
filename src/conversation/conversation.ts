import type { Answered } from '../flow/walker.ts';

/** What may lie over the question without losing the place. */
export type Over =
  | 'emergency'
  | 'emergency.silent'
  | 'emergency.deaf'
  | 'self-harm'
  | 'device-safety'
  | 'under-19'
  | 'help'
  | 'who-can-i-ring'
  | 'language';

/** All that is ever known of a person. It holds no text, no clock and no identity. */
export interface Conversation {
  readonly answers: readonly Answered[];
  readonly language: string;
  readonly over?: Over;
  /** Whether the safety question has been put for typed words. */
  readonly safety: 'unasked' | 'open' | 'asked';
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
