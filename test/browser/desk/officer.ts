import type { Page } from 'playwright-core';

/** What an officer does on the desk, by the words that stand there. */
export function officer(page: Page, url: string) {
  const main = page.locator('main');
  return {
    async opened(path: string): Promise<void> {
      await page.goto(`${url}${path}`);
    },
    /** Opens a fold, fills its form in by the labels, and asks what changes. @param within words of its part of the page */
    async change(fold: string, fields: Readonly<Record<string, string>>, within?: string): Promise<void> {
      const part = within === undefined ? main : page.locator('main section', { hasText: within }).first();
      const open = part.locator('details', { has: page.locator('summary', { hasText: fold }) }).first();
      await open.locator('summary').click();
      await filled(open, fields);
      await open.locator('button').first().click();
    },
    /** A form that stands open: the same. */
    async send(form: string, fields: Readonly<Record<string, string>>): Promise<void> {
      const open = main.locator('form', { hasText: form }).first();
      await filled(open, fields);
      await open.locator('button').first().click();
    },
    /** Looks at the difference, signs and saves. @returns the difference as it is shown */
    async save(): Promise<string> {
      const shown = (await main.locator('.difference').allInnerTexts()).join('\n');
      await page.getByLabel('Your name, for the list of changes').fill('Jo Smith');
      await main.locator('button', { hasText: 'Save' }).click();
      await page.locator('.good[role=status]').waitFor();
      return shown;
    },
  };
}

async function filled(
  form: ReturnType<Page['locator']>,
  fields: Readonly<Record<string, string>>,
): Promise<void> {
  for (const [label, value] of Object.entries(fields)) {
    const field = form.getByLabel(label, { exact: true });
    const tag = await field.evaluate((one) => one.tagName);
    if (tag === 'SELECT') await field.selectOption(value);
    else await field.fill(value);
  }
}
