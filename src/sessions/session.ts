import { z } from 'zod';
import type { Conversation } from '../conversation/conversation.ts';

/** What a stored conversation holds: four fields, and nothing a person typed. */
export interface Session {
  readonly conversation: Conversation;
  /** Turn number: buttons carry it, so that an old button is known for what it is. */
  readonly n: number;
  /** The last events that were answered, as short hashes with the turn they led to. */
  readonly seen: readonly (readonly [hash: string, n: number])[];
  /** Ids of our own latest messages, for channels that let a bot delete them. */
  readonly sent: readonly string[];
}

export const SEEN = 4;
export const SENT = 10;

const shape = z.object({
  conversation: z.object({
    answers: z.array(z.tuple([z.string(), z.string()])).max(20),
    language: z.string(),
    over: z.string().optional(),
    safety: z.enum(['unasked', 'open', 'asked']),
    meant: z.array(z.string()).max(3),
    misses: z.number().int().min(0),
  }),
  n: z.number().int().min(0),
  seen: z.array(z.tuple([z.string(), z.number()])),
  sent: z.array(z.string()),
});

/** A document that this release cannot read counts as no document: the person starts again, with the numbers. */
export function readSession(document: string): Session | undefined {
  try {
    const read = shape.safeParse(JSON.parse(document));
    return read.success ? (read.data as Session) : undefined;
  } catch {
    return undefined;
  }
}
