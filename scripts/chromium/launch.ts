import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { LaunchOptions } from 'playwright-core';
import { CHROME, isPackaged, UNPACKED } from './chrome.ts';

const environment = isPackaged
  ? {
      ...process.env,
      LD_LIBRARY_PATH: join(UNPACKED, 'al2023/lib'),
      ...(existsSync('/etc/fonts') ? {} : { FONTCONFIG_PATH: join(UNPACKED, 'fonts') }),
    }
  : undefined;

/** Playwright switches the back-forward cache off, which would hide what Back brings back: here it stays on. */
export const LAUNCH: LaunchOptions = {
  ...(CHROME === undefined ? {} : { executablePath: CHROME }),
  ...(environment === undefined ? {} : { env: environment as Record<string, string> }),
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
  ignoreDefaultArgs: ['--disable-back-forward-cache'],
};
