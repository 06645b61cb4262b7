import { existsSync } from 'node:fs';
import { join } from 'node:path';
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type LaunchOptions,
} from 'playwright-core';
import { CHROME, isPackaged, UNPACKED } from './chrome.ts';

const environment = isPackaged
  ? {
      ...process.env,
      LD_LIBRARY_PATH: join(UNPACKED, 'al2023/lib'),
      ...(existsSync('/etc/fonts') ? {} : { FONTCONFIG_PATH: join(UNPACKED, 'fonts') }),
    }
  : undefined;

/** Playwright switches the back-forward cache off, which would hide what Back brings back: here it stays on. */
const options: LaunchOptions = {
  ...(CHROME === undefined ? {} : { executablePath: CHROME }),
  ...(environment === undefined ? {} : { env: environment as Record<string, string> }),
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
  ignoreDefaultArgs: ['--disable-back-forward-cache'],
};

export const openBrowser = (): Promise<Browser> => chromium.launch(options);
export const openProfile = (folder: string, context: BrowserContextOptions): Promise<BrowserContext> =>
  chromium.launchPersistentContext(folder, { ...options, ...context });

/** `describe`, or its skip where there is no Chromium. */
export const describeInBrowser = CHROME === undefined ? describe.skip : describe;
/** The packaged Chromium is a shell that keeps no list of visits, so what a profile tells is asked of a whole one. */
export const describeInWholeBrowser = CHROME === undefined || isPackaged ? describe.skip : describe;
