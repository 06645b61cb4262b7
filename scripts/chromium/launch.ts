import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { LaunchOptions } from 'playwright-core';
import { PACKAGED, UNPACKED } from './chrome.ts';

const withLibraries = {
  ...process.env,
  LD_LIBRARY_PATH: join(UNPACKED, 'al2023/lib'),
  ...(existsSync('/etc/fonts') ? {} : { FONTCONFIG_PATH: join(UNPACKED, 'fonts') }),
} as Record<string, string>;

/** Playwright switches the back-forward cache off, which would hide what Back brings back: here it stays on. */
export const launching = (browser: string | undefined): LaunchOptions => ({
  ...(browser === undefined ? {} : { executablePath: browser }),
  ...(browser === PACKAGED ? { env: withLibraries } : {}),
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
  ignoreDefaultArgs: ['--disable-back-forward-cache'],
});
