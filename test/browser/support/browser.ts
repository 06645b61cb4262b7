import { existsSync } from 'node:fs';
import { type Browser, type BrowserContext, chromium, type LaunchOptions } from 'playwright-core';

const CHROME = [
  process.env['CHROME_PATH'] ?? '',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
].find((path) => path !== '' && existsSync(path));

/** Playwright switches the back-forward cache off, which would hide what Back brings back: here it stays on. */
const options = (): LaunchOptions => ({
  ...(CHROME === undefined ? {} : { executablePath: CHROME }),
  args: ['--no-sandbox', '--disable-gpu'],
  ignoreDefaultArgs: ['--disable-back-forward-cache'],
});

export const openBrowser = (): Promise<Browser> => chromium.launch(options());
export const openProfile = (folder: string): Promise<BrowserContext> =>
  chromium.launchPersistentContext(folder, options());

/** `describe`, or its skip where there is no Chromium: scripts/browser-setup.sh says so and what to do. */
export const describeInBrowser = CHROME === undefined ? describe.skip : describe;
