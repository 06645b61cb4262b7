import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Where the Chromium that comes with the development packages is unpacked, with the few libraries that it needs. */
export const UNPACKED = resolve('node_modules/.cache/chromium');
const PACKAGED = join(UNPACKED, 'chromium');

const INSTALLED = [
  process.env['CHROME_PATH'] ?? '',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
].find((path) => path !== '' && existsSync(path));

/** The packaged one is made for this kind of machine alone. */
const runsHere = process.platform === 'linux' && process.arch === 'x64';

/** CHROME_PATH, else one of the system, else the packaged one; undefined where that does not run. */
export const CHROME = INSTALLED ?? (runsHere ? PACKAGED : undefined);
export const isPackaged = CHROME === PACKAGED;
