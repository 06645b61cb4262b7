import { type Browser, type BrowserContext, type BrowserContextOptions, chromium } from 'playwright-core';
import { begun } from '../../support/chromium/again.ts';
import { QUICK, WHOLE } from '../../support/chromium/chrome.ts';
import { launching } from '../../support/chromium/launch.ts';
import { closing } from '../../support/closing.ts';

export async function openBrowser(browserPath = QUICK, ...more: string[]): Promise<Browser> {
  const options = launching(browserPath);
  const browser = await begun(() =>
    chromium.launch({ ...options, args: [...(options.args ?? []), ...more] }),
  );
  closing(() => browser.close());
  return browser;
}
/** The packaged shell keeps no page for Back, so what Back brings is asked of a whole browser where there is one. */
export const openWholeBrowser = (): Promise<Browser> => openBrowser(WHOLE ?? QUICK);
export const openProfile = (folder: string, context: BrowserContextOptions): Promise<BrowserContext> =>
  begun(() => chromium.launchPersistentContext(folder, { ...launching(WHOLE), ...context }));

/** `describe`, or its skip where there is no Chromium. */
export const describeInBrowser = QUICK === undefined ? describe.skip : describe;
/** The shell keeps no list of visits either: what a profile tells can be asked of a whole browser only. */
export const describeInWholeBrowser = WHOLE === undefined ? describe.skip : describe;
