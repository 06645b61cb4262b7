import { join } from 'node:path';
import type { LaunchOptions } from 'playwright-core';
import { FONTS, PACKAGED, UNPACKED } from './chrome.ts';

/** The fonts of the packages and no others, so that the same page has the same size on every machine. */
const withFonts = { ...process.env, FONTCONFIG_FILE: FONTS } as Record<string, string>;
const withLibraries = { ...withFonts, LD_LIBRARY_PATH: join(UNPACKED, 'al2023/lib') };

/** Playwright switches the back-forward cache off, which would hide what Back brings back: here it stays on. */
export const launching = (browser: string | undefined): LaunchOptions => ({
  ...(browser === undefined ? {} : { executablePath: browser }),
  env: browser === PACKAGED ? withLibraries : withFonts,
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
  ignoreDefaultArgs: ['--disable-back-forward-cache'],
});
