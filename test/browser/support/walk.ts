import type { Page } from 'playwright-core';

/** The value of the sealed state that is on the screen: it changes with every view. */
async function changed(page: Page, act: () => Promise<void>): Promise<void> {
  const state = page.locator('#say-form input[name=state]');
  const before = await state.getAttribute('value');
  await act();
  await page.locator(`#say-form input[name=state]:not([value="${before}"])`).waitFor({ state: 'attached' });
}

/** Presses an answer and waits for the view that follows, with or without the script. */
export const press = (page: Page, value: string, name = 'answer'): Promise<void> =>
  changed(page, () => page.locator(`button[name="${name}"][value="${value}"]`).first().click());

export const type = (page: Page, words: string): Promise<void> =>
  changed(page, async () => {
    await page.locator('#say').fill(words);
    await page.locator('#say').press('Enter');
  });

/** `question:answer` presses an answer; `go:`, `page:` and `language:` press those buttons; `say:` types. */
export async function walk(page: Page, steps: readonly string[]): Promise<void> {
  for (const step of steps) {
    const [, name = '', value = ''] = /^(go|page|language|say):(.*)$/.exec(step) ?? [];
    if (name === 'say') await type(page, value);
    else if (name !== '') await press(page, value, name);
    else await press(page, step);
  }
}

export const TO_CONTACTS = [
  'start.danger:no',
  'start.need:being-hurt',
  'domestic-abuse.area:tunbridge-wells',
];
/** Words of the conversation that must not come back once a person has left. */
export const TOLD = /Where do you live|Who can help|Victim Support|being hurt|One Stop/i;
