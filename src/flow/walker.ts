import type { Over } from './interrupts.ts';

/** One answer given: the full question id (`flow.question`) and the answer's id. */
export type Answered = readonly [question: string, answer: string];

/** Where a list of answers leads. `question` is absent at the end of a flow. */
export interface Place {
  readonly flow: string;
  readonly question?: string;
}

export interface Walked {
  readonly place: Place;
  /** The answers that still fit today's flows, in order. */
  readonly kept: readonly Answered[];
  /** True when some answers did not fit: the content changed since they were given. */
  readonly changed: boolean;
}

/** Replays answers through the statechart. Pure: the same answers lead to the same place. */
export interface Walker {
  walk(answers: readonly Answered[]): Walked;
  /** Where an answer given at a question leads: to a further question or end (`place`), or to an interrupt (`over`). */
  answer(
    answers: readonly Answered[],
    question: string,
    answer: string,
  ): { place?: Place; over?: Over } | undefined;
  /** Where an interrupt's answer leads: another interrupt, or `carry-on`; undefined when it is not its answer. */
  leave(interrupt: string, answer: string): Over | 'carry-on' | undefined;
}
