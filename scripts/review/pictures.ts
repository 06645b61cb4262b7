import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { walk } from '../../test/browser/support/walk.ts';
import { begun } from '../../test/support/chromium/again.ts';
import { QUICK } from '../../test/support/chromium/chrome.ts';
import { launching } from '../../test/support/chromium/launch.ts';
import { unpackChromium } from '../../test/support/chromium/unpack.ts';
import { makeProgress } from '../progress.ts';
import type { ShownView } from './views.ts';

/** As wide as most phones. */
const PHONE = { width: 390, height: 780 };

/**
 * A picture of each view in one language.
 * @returns the file of each, by the view's name; none where there is no Chromium
 */
export async function takePictures(
  url: string,
  language: string,
  views: readonly ShownView[],
  folder: string,
): Promise<ReadonlyMap<string, string>> {
  if (QUICK === undefined) return new Map();
  await unpackChromium();
  const browser = await begun(() => chromium.launch(launching(QUICK)));
  try {
    const files = new Map<string, string>();
    const begins = makeProgress('Picture of', views.length);
    for (const [at, view] of views.entries()) {
      begins(view.name);
      const file = `${String(at + 1).padStart(2, '0')}-${view.name.replace(/[^a-z0-9]+/g, '-')}.png`;
      await takeOne(browser, url, [`language:${language}`, ...view.steps], join(folder, file));
      files.set(view.name, file);
    }
    return files;
  } finally {
    await browser.close();
  }
}

async function takeOne(browser: Browser, url: string, steps: readonly string[], path: string): Promise<void> {
  const context = await browser.newContext({ viewport: PHONE });
  const page = await context.newPage();
  await page.goto(url);
  await walk(page, steps);
  await page.screenshot({ path, fullPage: true });
  await context.close();
}
