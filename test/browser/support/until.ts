import type { Page } from 'playwright-core';

/**
 * Waits until an expression is true on the page. Playwright's own waiting asks again from inside the page, where the
 * page's policy rightly lets no string be run.
 */
export async function until(page: Page, expression: string): Promise<void> {
  while (!(await page.evaluate(`Boolean(${expression})`))) await page.waitForTimeout(20);
}
