import type { Aside } from '../flow/controls.ts';
import type { InterruptView } from '../flow/interrupts.ts';
import type { Asked } from '../flow/shows.ts';

export { GOES, type Go } from '../flow/controls.ts';

export type ViewName = 'question' | 'outcome' | 'did-you-mean' | 'goodbye' | InterruptView;

/** What is said about what has just happened. */
export const NOTICES = [
  'not-an-answer',
  'old-button',
  'no-such-way',
  'say-it-another-way',
  'words-read',
  'words-read-again',
  'answer-first',
  'try-another',
  'questions-changed',
  'started-again',
  'offer-language',
  'not-kept',
  'sorry',
] as const;
export type NoticeId = (typeof NOTICES)[number];

/** What the person sees next, before words, clock and contacts. */
export interface View {
  readonly view: ViewName;
  /** Full id; absent for outcome and goodbye. */
  readonly question?: string;
  readonly answers: readonly string[];
  /** Absent where nobody is shown (start.danger, language, goodbye). */
  readonly shown?: Asked;
  /** The flow that a question or an outcome belongs to. */
  readonly topic?: string;
  readonly notices: readonly NoticeId[];
  /** A language to offer by its own name, with notice offer-language. */
  readonly offer?: string;
  /** Asides offered as controls beside this view. */
  readonly asides: readonly Aside[];
  /** True at the very start: the greeting goes before the first question. */
  readonly greeting: boolean;
}
