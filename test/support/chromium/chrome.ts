import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Where the Chromium that comes with the development packages is unpacked, with the few libraries that it needs. */
export const UNPACKED = resolve('node_modules/.cache/chromium');
export const PACKAGED = join(UNPACKED, 'chromium');
/** Written with it: the fonts of the packages, for whichever Chromium the tests use. */
export const FONTS = join(UNPACKED, 'fonts.conf');

const there = (path: string | undefined) => path !== undefined && existsSync(path);
const chosen = [process.env['CHROME_PATH']].find(there);
const installed = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
].find(there);
/** The packaged one is made for this kind of machine alone. */
const packaged = process.platform === 'linux' && process.arch === 'x64' ? PACKAGED : undefined;

/** A whole browser, which keeps pages for its Back button and a list of visits; undefined where there is none. */
export const WHOLE = chosen ?? installed;
/** One to look at pages with: the packaged shell opens them four times faster. CHROME_PATH goes before both. */
export const QUICK = chosen ?? packaged ?? installed;
