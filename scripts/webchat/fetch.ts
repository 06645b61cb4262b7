import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { fileFromNpm } from '../file-from-npm.ts';

export const VERSION = '4.18.1';
const SHA512 =
  'fd01dd3f5e1005120e1f0f200447dfcbb5695aad1c4da1a4afbd1283771ea3a28ed2068738859b0bb397074466aa9eec57573f3d4e730e1f29db7bb3f0bf3cf8';

const right = (path: string) =>
  existsSync(path) && createHash('sha512').update(readFileSync(path)).digest('hex') === SHA512;

/**
 * Puts Microsoft Web Chat's one dist file at `to`, unless it is there. As a dependency its package would bring 400 others
 * and half a gigabyte, none of which a browser needs.
 * @throws Error when npm cannot be reached, or what came is not the file we know
 */
export async function fetchWebChat(to: string): Promise<void> {
  if (right(to)) return;
  process.stderr.write(`Web Chat ${VERSION}: fetching 7 MB …\n`);
  await fileFromNpm(`botframework-webchat@${VERSION}`, 'dist/webchat.js', to, right);
}
