import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PACKAGED, QUICK, UNPACKED } from './chrome.ts';

/** Once before all tests: the packaged Chromium, where it is the one to use. A marker tells that it is whole. */
export default async function unpack(): Promise<void> {
  if (QUICK === undefined) {
    process.stderr.write(
      'No Chromium here: the tests in test/browser are left out. Set CHROME_PATH to one, and run again.\n',
    );
  }
  const whole = join(UNPACKED, 'whole');
  if (QUICK !== PACKAGED || existsSync(whole)) return;
  rmSync(UNPACKED, { recursive: true, force: true });
  mkdirSync(UNPACKED, { recursive: true });
  // It unpacks where temporary files go, and brings its libraries when it takes this for a bare cloud machine.
  const before = { ...process.env };
  Object.assign(process.env, { TMPDIR: UNPACKED, AWS_LAMBDA_JS_RUNTIME: 'nodejs22.x' });
  try {
    const { default: chromium } = await import('@sparticuz/chromium');
    await chromium.executablePath();
  } finally {
    process.env = before;
  }
  writeFileSync(whole, '');
}
