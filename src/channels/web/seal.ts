import { EncryptJWT, jwtDecrypt } from 'jose';
import { z } from 'zod';
import type { Conversation } from '../../conversation/conversation.ts';

/** How long a page that lies open can be answered. */
export const HOURS = 24;

export interface Seal {
  close(conversation: Conversation, now: Date): Promise<string>;
  /** Undefined when forged, foreign, or sealed more than 24 hours ago. */
  open(sealed: string, now: Date): Promise<Conversation | undefined>;
}

const id = z.string().max(100);
const shape = z.object({
  answers: z.array(z.tuple([id, id])).max(30),
  language: z.string().max(20),
  over: id.optional(),
  safety: z.enum(['unasked', 'open', 'asked']),
  meant: z.array(id).max(3),
  misses: z.number().int().min(0),
});

/**
 * The conversation travels in the page, encrypted, so that no server keeps it and any instance can answer.
 * @param keys 32 bytes each: the current one first, then earlier ones that are still honoured.
 */
export function makeSeal(keys: readonly [Uint8Array, ...Uint8Array[]]): Seal {
  const seconds = (date: Date) => Math.floor(date.getTime() / 1000);
  return {
    close: (conversation, now) =>
      new EncryptJWT({ c: conversation })
        .setProtectedHeader({ alg: 'dir', enc: 'A256GCM' })
        .setExpirationTime(seconds(now) + HOURS * 3600)
        .encrypt(keys[0]),
    async open(sealed, now) {
      for (const key of keys) {
        const opened = await jwtDecrypt(sealed, key, {
          keyManagementAlgorithms: ['dir'],
          contentEncryptionAlgorithms: ['A256GCM'],
          requiredClaims: ['exp'],
          currentDate: now,
        }).catch(() => undefined);
        const read = shape.safeParse(opened?.payload['c']);
        if (read.success) return read.data as Conversation;
      }
      return undefined;
    },
  };
}
