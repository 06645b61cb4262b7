import type { Go, NoticeId } from './view.ts';

/** What a person can do, the same in every channel. */
export type Input =
  /** Nothing new. A view that is shown again brings the word that was said with it. */
  | { readonly kind: 'look'; readonly notice?: NoticeId; readonly offer?: string }
  | { readonly kind: 'answer'; readonly question: string; readonly answer: string }
  | { readonly kind: 'go'; readonly to: Go }
  | { readonly kind: 'language'; readonly language: string }
  /**
   * Typed words. They are read in this same turn and never kept. `numbered`: the channel has no buttons, and prints a
   * number beside everything that could be pressed.
   */
  | { readonly kind: 'say'; readonly text: string; readonly numbered?: boolean };
