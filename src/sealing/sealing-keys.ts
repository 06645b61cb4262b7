import { createHmac, createSecretKey, hkdfSync, randomBytes } from 'node:crypto';

/** 32 bytes each, the current one first; made for this run when none are set. */
export function sealingKeys(set: readonly string[]): [Buffer, ...Buffer[]] {
  const [current = randomBytes(32), ...earlier] = set.map((key) => Buffer.from(key, 'base64url'));
  return [current, ...earlier];
}

/**
 * The short one-way hash under which conversations are kept. Its key must not change while somebody is talking: the
 * current sealing key does at every rotation, so the oldest stands in where no key is set for this alone.
 * @param own as HASH_KEY; may be empty
 */
export function hashWith(
  own: string,
  seals: readonly [Uint8Array, ...Uint8Array[]],
): (text: string) => string {
  const from = own === '' ? (seals.at(-1) ?? seals[0]) : Buffer.from(own, 'base64url');
  const key = createSecretKey(Buffer.from(hkdfSync('sha256', from, '', 'ids of conversations', 32)));
  // Copied: a piece of a text keeps the whole of it in memory, and thousands of these are held.
  return (text) =>
    Buffer.from(createHmac('sha256', key).update(text).digest('base64url').slice(0, 22), 'latin1').toString(
      'latin1',
    );
}
