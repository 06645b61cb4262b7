import type { Said } from '../../words/message.ts';

/** What goes round a message in a chat. */
export interface Around {
  /** Turn number for the buttons. */
  readonly n: number;
  /** Said before everything else: the employer notice, a word about files. */
  readonly before: readonly Said[];
  /** Said after everything else: what stays when the person leaves. */
  readonly after: readonly Said[];
  /** Neutral words for a notification. */
  readonly summary: Said;
  /** How to answer where there are no buttons. */
  readonly numbered: Said;
  /** "Call {{number}}" */
  readonly call: (number: string) => Said;
}
