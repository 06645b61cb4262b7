import { type Browser, type BrowserContext, type BrowserContextOptions, chromium } from 'playwright-core';
import { CHROME, isPackaged } from '../../../scripts/chromium/chrome.ts';
import { LAUNCH } from '../../../scripts/chromium/launch.ts';

export const openBrowser = (): Promise<Browser> => chromium.launch(LAUNCH);
export const openProfile = (folder: string, context: BrowserContextOptions): Promise<BrowserContext> =>
  chromium.launchPersistentContext(folder, { ...LAUNCH, ...context });

/** `describe`, or its skip where there is no Chromium. */
export const describeInBrowser = CHROME === undefined ? describe.skip : describe;
/** The packaged Chromium is a shell that keeps no list of visits, so what a profile tells is asked of a whole one. */
export const describeInWholeBrowser = CHROME === undefined || isPackaged ? describe.skip : describe;
