import type { Situation } from '../flow/schema.ts';

export type ViewName =
  | 'question'
  | 'outcome'
  | 'emergency'
  | 'safety-check'
  | 'self-harm'
  | 'did-you-mean'
  | 'aside'
  | 'language'
  | 'goodbye';

export type NoticeId =
  | 'not-an-answer'
  | 'old-button'
  | 'no-such-way'
  | 'say-it-another-way'
  | 'questions-changed'
  | 'started-again'
  | 'offer-language'
  | 'not-kept'
  | 'sorry';

/** What a control asks for, wherever it is pressed. */
export const GOES = [
  'back',
  'restart',
  'exit',
  'help',
  'emergency',
  'who-can-i-ring',
  'device-safety',
  'under-19',
  'language',
] as const;
export type Go = (typeof GOES)[number];

/** A situation as the directory needs it: the row, and the answers that order and filter it. */
export interface Shown {
  readonly id: string;
  readonly situation: Situation;
  /** An area id; absent when not answered or passed over. */
  readonly area?: string;
  /** The way of getting in touch that was chosen; absent when any will do. */
  readonly contact?: string;
  /** Organisations that must not be shown here. */
  readonly never: readonly string[];
}

/** What the person sees next, before words, clock and contacts. */
export interface View {
  readonly view: ViewName;
  /** Full id; absent for outcome and goodbye. */
  readonly question?: string;
  readonly answers: readonly string[];
  /** Absent where nobody is shown (start.danger, language, goodbye). */
  readonly shown?: Shown;
  readonly notices: readonly NoticeId[];
  /** A language to offer by its own name, with notice offer-language. */
  readonly offer?: string;
  /** Asides offered as controls beside this view. */
  readonly asides: readonly Go[];
  /** True at the very start: the greeting goes before the first question. */
  readonly greeting: boolean;
}
