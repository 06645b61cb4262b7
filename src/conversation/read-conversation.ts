import { z } from 'zod';
import { OVERS } from '../flow/interrupts.ts';
import { type Conversation, SAFETY } from './conversation.ts';

const id = z.string().max(100);

/** What a conversation looks like wherever it has been kept: sealed in a page or a button, or in a store. */
const shape = z.object({
  answers: z.array(z.tuple([id, id])).max(30),
  language: z.string().max(20),
  // One that another release knew: the question beneath is shown.
  over: z.enum(OVERS).optional().catch(undefined),
  safety: z.enum(SAFETY),
  meant: z.array(id).max(3),
  misses: z.number().int().min(0),
});

/** What this release cannot read counts as no conversation: the person starts again, with the numbers. */
export function readConversation(kept: unknown): Conversation | undefined {
  const read = shape.safeParse(kept);
  if (!read.success) return undefined;
  const { over, ...rest } = read.data;
  return over === undefined ? rest : { ...rest, over };
}
