import type { Go } from './view.ts';

/** What a person can do, the same in every channel. */
export type Input =
  | { readonly kind: 'look' }
  | { readonly kind: 'answer'; readonly question: string; readonly answer: string }
  | { readonly kind: 'go'; readonly to: Go }
  | { readonly kind: 'language'; readonly language: string }
  /** Typed words. They are read in this same turn and never kept. */
  | { readonly kind: 'say'; readonly text: string };
