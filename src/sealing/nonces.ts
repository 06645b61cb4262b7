import { randomFillSync } from 'node:crypto';

/** How many are asked of the system at once: asking takes as long for one as for all of them. */
const MANY = 256;

/**
 * Random bytes that are never given twice and are no secret: what a cipher wants for each message.
 * @param length bytes of each
 */
export function makeNonces(length: number): () => Buffer {
  const drawn = Buffer.alloc(length * MANY);
  let at = drawn.length;
  return () => {
    if (at === drawn.length) {
      randomFillSync(drawn);
      at = 0;
    }
    at += length;
    return Buffer.from(drawn.subarray(at - length, at));
  };
}
