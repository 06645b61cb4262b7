import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FONTS, PACKAGED, QUICK, UNPACKED } from './chrome.ts';
import { fontSettings } from './fonts.ts';

/** The fonts, and the packaged Chromium where it is the one to use. A marker tells that it is whole. */
export async function unpackChromium(): Promise<void> {
  const whole = join(UNPACKED, 'whole');
  if (QUICK === PACKAGED && !existsSync(whole)) {
    rmSync(UNPACKED, { recursive: true, force: true });
    mkdirSync(UNPACKED, { recursive: true });
    await unpackInto(UNPACKED);
    writeFileSync(whole, '');
  }
  mkdirSync(UNPACKED, { recursive: true });
  // Put in place whole: the pictures of a review pack are taken while other browsers are reading it.
  const written = `${FONTS}.${process.pid}`;
  writeFileSync(written, fontSettings(join(UNPACKED, 'fontconfig')));
  renameSync(written, FONTS);
}

/** It unpacks where temporary files go, and brings its libraries when it takes this for a bare cloud machine. */
async function unpackInto(folder: string): Promise<void> {
  const needed = { TMPDIR: folder, AWS_LAMBDA_JS_RUNTIME: 'nodejs22.x' };
  const before = Object.keys(needed).map((name) => [name, process.env[name]] as const);
  Object.assign(process.env, needed);
  try {
    const { default: chromium } = await import('@sparticuz/chromium');
    await chromium.executablePath();
  } finally {
    // One by one: Node itself goes on reading the variables that it began with, not an object put in their place.
    for (const [name, value] of before) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  }
}
