import type { UnderstandingWords } from '../understanding-schema.ts';

export const DANGERS = ['now', 'self', 'none'] as const;

/** A message as somebody might type it, and what it is about. */
export interface ExampleMessage {
  readonly danger: (typeof DANGERS)[number];
  /** A subject, a wish to the guide, `social` or `other`. */
  readonly topic: string;
  readonly text: string;
}

/** Of what one language is learned. */
export interface Lesson {
  readonly words: UnderstandingWords;
  readonly examples: readonly ExampleMessage[];
}
