import { z } from 'zod';
import type { Input } from '../conversation/input.ts';
import { GOES, type Go } from '../conversation/view.ts';

const word = z.string().min(1).max(64);
const turn = z.number().int().min(0);

/** Characters: the longest conversation is sealed to far fewer. */
const sealed = z.string().max(8_192).optional();

/**
 * What a button carries: an answer `v` to question `q`, a control or a language, the turn `n` it was shown in, and
 * where a store is shared also the answers so far, sealed (`s`): they are used while the store is away.
 */
const schema = z.union([
  z.object({ q: word, n: turn, v: word, s: sealed }),
  z.object({ go: z.enum(GOES), n: turn.optional(), s: sealed }),
  z.object({ language: word, s: sealed }),
]);

export type Button = z.infer<typeof schema>;

export const answerButton = (question: string, turnNumber: number, answer: string): Button => ({
  q: question,
  n: turnNumber,
  v: answer,
});

/** Only a step back can be harmful twice: every other control means the same whenever it is pressed. */
export const goButton = (to: Go, turnNumber: number): Button =>
  to === 'back' ? { go: to, n: turnNumber } : { go: to };

/** A pressed button as an input; nothing when the value is none of ours. */
export function readButton(
  value: unknown,
): { input: Input; turnNumber?: number; sealed?: string } | undefined {
  const read = schema.safeParse(parsed(value));
  if (!read.success) return undefined;
  const button = read.data;
  const more = button.s === undefined ? {} : { sealed: button.s };
  if ('q' in button)
    return { input: { kind: 'answer', question: button.q, answer: button.v }, turnNumber: button.n, ...more };
  if ('language' in button) return { input: { kind: 'language', language: button.language }, ...more };
  return {
    input: { kind: 'go', to: button.go },
    ...(button.n === undefined ? {} : { turnNumber: button.n }),
    ...more,
  };
}

/** What a press brings. Some channels send it as a string, whole or in part. */
export function parsed(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  try {
    return JSON.parse(value);
  } catch {
    return undefined;
  }
}
