import { z } from 'zod';
import type { Conversation } from '../conversation/conversation.ts';
import type { Input } from '../conversation/input.ts';
import { readConversation } from '../conversation/read-conversation.ts';

/** What a stored conversation holds: four fields, and nothing a person typed. */
export interface Session {
  readonly conversation: Conversation;
  /** Turn number: buttons carry it, so that an old button is known for what it is. */
  readonly n: number;
  /** The last events that were answered, as short hashes with the turn they led to and how to show it again. */
  readonly seen: readonly (readonly [hash: string, n: number, look?: Look])[];
  /** Ids of our own latest messages, for channels that let a bot delete them. */
  readonly sent: readonly string[];
}

export type Look = Extract<Input, { kind: 'look' }>;

export const SEEN = 4;
export const SENT = 10;

const shape = z.object({
  conversation: z.unknown(),
  n: z.number().int().min(0),
  seen: z.array(z.tuple([z.string(), z.number(), z.looseObject({ kind: z.literal('look') }).optional()])),
  sent: z.array(z.string()),
});

/** A document that this release cannot read counts as no document: the person starts again, with the numbers. */
export function readSession(document: string): Session | undefined {
  try {
    const read = shape.safeParse(JSON.parse(document));
    const conversation = readConversation(read.data?.conversation);
    return read.success && conversation ? ({ ...read.data, conversation } as Session) : undefined;
  } catch {
    return undefined;
  }
}
