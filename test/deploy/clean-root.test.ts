import { spawnSync } from 'node:child_process';
import { DEBOOTSTRAP } from '../support/clean-root.ts';

jest.setTimeout(600_000);

const inCleanRoot = DEBOOTSTRAP ? test : test.skip;
/** The packages of a clean Debian could not be had: nothing was looked at. */
const TRY_LATER = 75;

inCleanRoot('what is deployed walks a conversation in a clean Debian, as a plain user, read-only', () => {
  const { status, stdout } = spawnSync('sh', ['scripts/clean-root.sh'], {
    encoding: 'utf8',
    timeout: 550_000,
    env: { ...process.env, PORT: '3991' },
  });
  if (status === TRY_LATER) {
    process.stdout.write('Left out: a clean Debian, whose packages cannot be had now.\n');
    return;
  }
  expect([status, stdout]).toEqual([0, 'walked\n']);
});
