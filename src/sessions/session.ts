import { z } from 'zod';
import type { Conversation } from '../conversation/conversation.ts';
import type { Input } from '../conversation/input.ts';
import { readConversation } from '../conversation/read-conversation.ts';
import { NOTICES } from '../conversation/view.ts';

/** What a stored conversation holds: four fields, and nothing a person typed. */
export interface Session {
  readonly conversation: Conversation;
  /** Buttons carry it, so that an old button is known for what it is. */
  readonly turnNumber: number;
  /** The last events that were answered, as short hashes with the turn they led to and how to show it again. */
  readonly seen: readonly (readonly [hash: string, turnNumber: number, look?: Look | undefined])[];
  /** Ids of our own latest messages, for channels that let a bot delete them. */
  readonly sent: readonly string[];
}

export type Look = Extract<Input, { kind: 'look' }>;

export const SEEN = 4;
export const SENT = 10;

/** As it is written, with the turn number under the name that every release has read. */
const stored = z.object({
  conversation: z.unknown(),
  n: z.number().int().min(0),
  seen: z.array(
    z.tuple([
      z.string(),
      z.number(),
      z
        .object({
          kind: z.literal('look'),
          notice: z.enum(NOTICES).exactOptional(),
          offer: z.string().exactOptional(),
        })
        .optional(),
    ]),
  ),
  sent: z.array(z.string()),
});

/** Stands where a conversation was that its person has left, for as long as its buttons could bring it back. It says nothing. */
export const LEFT = '';

export const writeSession = ({ turnNumber, ...rest }: Session): string =>
  JSON.stringify({ ...rest, n: turnNumber });

/** A document that this release cannot read counts as no document: the person starts again, with the numbers. */
export function readSession(document: string): Session | undefined {
  try {
    const { n: turnNumber, conversation: kept, ...rest } = stored.parse(JSON.parse(document));
    const conversation = readConversation(kept);
    return conversation && { conversation, turnNumber, ...rest };
  } catch {
    return undefined;
  }
}
