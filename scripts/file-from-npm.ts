import { execFileSync } from 'node:child_process';
import { createReadStream, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { copyFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { extract } from 'tar-fs';

/**
 * Puts one file out of an npm package at `to`. As a dependency the package would bring all the rest of itself, and others.
 * @param name with its version: `botframework-webchat@4.18.1`
 * @param right whether the file is the one that is known
 * @throws Error when npm cannot be reached, or what came is another file
 */
export async function fileFromNpm(
  name: string,
  inside: string,
  to: string,
  right: (path: string) => boolean = existsSync,
): Promise<void> {
  const scratch = mkdtempSync(join(tmpdir(), 'npm-'));
  try {
    const words = ['pack', name, '--silent', '--ignore-scripts', '--fetch-retries=1'];
    execFileSync('npm', [...words, '--pack-destination', scratch], { stdio: 'ignore' });
    const [packed = ''] = readdirSync(scratch);
    const file = join(scratch, 'package', inside);
    const only = { ignore: (path: string) => path !== file };
    await pipeline(createReadStream(join(scratch, packed)), createGunzip(), extract(scratch, only));
    if (!right(file)) throw new Error('Not the file we know.');
    mkdirSync(dirname(to), { recursive: true });
    await copyFile(file, to);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}
