import { createCipheriv, createDecipheriv, createSecretKey, hkdfSync } from 'node:crypto';
import type { Conversation } from '../conversation/conversation.ts';
import { readConversation } from '../conversation/read-conversation.ts';
import { makeNonces } from './nonces.ts';

/** How long what was sealed can be opened: a page that lies open, a button in a chat. */
export const HOURS = 24;

/** What is sealed for one use opens for no other: each has keys of its own, derived from the same settings. */
export type SealedFor = 'page' | 'button';

export interface Seal {
  close(conversation: Conversation, now: Date): string;
  /** Undefined when forged, foreign, or sealed more than 24 hours ago. */
  open(sealed: string, now: Date): Conversation | undefined;
}

const CIPHER = 'aes-256-gcm';
/** Bytes. NIST SP 800-38D: a random one serves 2^32 times with one key, 500 days at 100 turns a second. */
const NONCE = 12;
const TAG = 16;
/** What is sealed is a whole number of times so many bytes long. */
const STEP = 48;
/** Characters. Longer than any conversation is sealed to: nothing of a stranger's is decrypted for longer than this. */
const LONGEST = 8_192;

/**
 * The conversation travels with what the person sees, encrypted, so that no server keeps it and any instance can answer.
 * Node's own cipher, at once and with its key kept, takes a few microseconds: decision 0011.
 * @param keys 32 bytes each: the current one first, then earlier ones that are still honoured.
 */
export function makeSeal(keys: readonly [Uint8Array, ...Uint8Array[]], purpose: SealedFor): Seal {
  const derived = keys.map((key) =>
    createSecretKey(Buffer.from(hkdfSync('sha256', key, '', `sealed conversation 1: ${purpose}`, 32))),
  );
  const [current] = derived;
  if (current === undefined) throw new Error('a seal needs a key');
  const nextNonce = makeNonces(NONCE);
  return {
    close(conversation, now) {
      const nonce = nextNonce();
      const cipher = createCipheriv(CIPHER, current, nonce);
      const dies = Math.floor(now.getTime() / 1000) + HOURS * 3600;
      const sealed = cipher.update(padded(JSON.stringify([dies, conversation])), 'utf8');
      return Buffer.concat([nonce, sealed, cipher.final(), cipher.getAuthTag()]).toString('base64url');
    },
    open(sealed, now) {
      if (sealed.length > LONGEST) return undefined;
      const bytes = Buffer.from(sealed, 'base64url');
      if (bytes.length <= NONCE + TAG) return undefined;
      for (const key of derived) {
        const read = decrypted(key, bytes);
        if (Array.isArray(read) && Number(read[0]) * 1000 > now.getTime()) return readConversation(read[1]);
      }
      return undefined;
    },
  };
}

/** Spaces at the end, so that the length tells little of how much was answered. */
const padded = (json: string) =>
  json.padEnd(Math.ceil((json.length + NONCE + TAG) / STEP) * STEP - NONCE - TAG);

function decrypted(key: ReturnType<typeof createSecretKey>, bytes: Buffer): unknown {
  try {
    const decipher = createDecipheriv(CIPHER, key, bytes.subarray(0, NONCE), { authTagLength: TAG });
    decipher.setAuthTag(bytes.subarray(-TAG));
    const opened = [decipher.update(bytes.subarray(NONCE, -TAG)), decipher.final()];
    return JSON.parse(Buffer.concat(opened).toString('utf8'));
  } catch {
    return undefined;
  }
}
