import { createHash } from 'node:crypto';

/** The same thing has the same UUID (version 5 in form) in every feed: whoever copies it knows it again. */
export function uuidOf(...names: readonly string[]): string {
  const bytes = createHash('sha1')
    .update(`community-safety-guide/${names.join('/')}`)
    .digest()
    .subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
