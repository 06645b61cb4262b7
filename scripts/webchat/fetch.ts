import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  createReadStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
} from 'node:fs';
import { copyFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { extract } from 'tar-fs';

export const VERSION = '4.18.1';
const SHA512 =
  'fd01dd3f5e1005120e1f0f200447dfcbb5695aad1c4da1a4afbd1283771ea3a28ed2068738859b0bb397074466aa9eec57573f3d4e730e1f29db7bb3f0bf3cf8';
const INSIDE = 'package/dist/webchat.js';

const right = (path: string) =>
  existsSync(path) && createHash('sha512').update(readFileSync(path)).digest('hex') === SHA512;

/**
 * Puts Microsoft Web Chat's one dist file, out of its npm package, at `to`, unless it is there.
 * As a dependency the package would bring 400 others and half a gigabyte, none of which a browser needs.
 * @throws Error when npm cannot be reached, or what came is not the file we know
 */
export async function fetchWebChat(to: string): Promise<void> {
  if (right(to)) return;
  const scratch = mkdtempSync(join(tmpdir(), 'webchat-'));
  try {
    const words = ['pack', `botframework-webchat@${VERSION}`, '--silent', '--ignore-scripts'];
    execFileSync('npm', [...words, '--fetch-retries=1', '--pack-destination', scratch], { stdio: 'ignore' });
    const [packed = ''] = readdirSync(scratch);
    const only = { ignore: (path: string) => path !== join(scratch, INSIDE) };
    await pipeline(createReadStream(join(scratch, packed)), createGunzip(), extract(scratch, only));
    if (!right(join(scratch, INSIDE))) throw new Error('Not the file we know.');
    mkdirSync(dirname(to), { recursive: true });
    await copyFile(join(scratch, INSIDE), to);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}
