import { spawnSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { isMadeOf, madeOf } from './made-of.mjs';

/**
 * `npm run compile`: the commands in scripts/ and what they use, file by file, in build/. While none of it has changed
 * nothing is done: every command begins with this, and somebody waits.
 */
const STAMP = 'build/made-of';
const word = madeOf(['src', 'scripts', 'tsconfig.json', 'tsconfig.build.json', 'package-lock.json']);

if (!isMadeOf(STAMP, word)) {
  process.stderr.write('Making the commands ready, after a change or for the first time: some seconds …\n');
  rmSync(STAMP, { force: true });
  const tsc = ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json'];
  const { status } = spawnSync(process.execPath, tsc, { stdio: 'inherit' });
  if (status === 0) writeFileSync(STAMP, word);
  process.exitCode = status ?? 1;
}
