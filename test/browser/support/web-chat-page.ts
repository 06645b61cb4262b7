import { existsSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';
import { describeInBrowser } from './browser.ts';

/** As `describeInBrowser`, and skipped where Microsoft's bundle was not fetched. */
export const describeInWebChat = existsSync('vendor/webchat/webchat.js') ? describeInBrowser : describe.skip;

/** A button beneath the transcript. */
export const button = (page: Page, name: string): Locator =>
  page.getByRole('toolbar').getByRole('button', { name, exact: true });

/** Opens the page and waits for the first question's buttons. */
export async function openWebChat(page: Page, url: string): Promise<void> {
  await page.goto(`${url}webchat`);
  await button(page, 'No').waitFor();
}

/** Everything that the transcript shows, in order; what was taken back shows nothing. */
export const shown = (page: Page): Promise<string[]> =>
  page
    .locator('.webchat__basic-transcript__activity')
    .evaluateAll((all) => all.map((one) => (one as unknown as { innerText: string }).innerText));
