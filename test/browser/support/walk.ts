import type { Page } from 'playwright-core';

/** Presses an answer and waits for the view that follows, with or without the script. */
export async function press(page: Page, value: string, name = 'answer'): Promise<void> {
  const state = page.locator('#chat input[name=state]');
  const before = await state.getAttribute('value');
  await page.locator(`button[name="${name}"][value="${value}"]`).first().click();
  await page.locator(`#chat input[name=state]:not([value="${before}"])`).waitFor({ state: 'attached' });
}

export async function type(page: Page, words: string): Promise<void> {
  const before = await page.locator('#chat input[name=state]').getAttribute('value');
  await page.locator('#say').fill(words);
  await page.locator('#say').press('Enter');
  await page.locator(`#chat input[name=state]:not([value="${before}"])`).waitFor({ state: 'attached' });
}

export const TO_CONTACTS = [
  'start.danger:no',
  'start.need:being-hurt',
  'domestic-abuse.area:tunbridge-wells',
];
/** Words of the conversation that must not come back once a person has left. */
export const TOLD = /Where do you live|Who can help|Victim Support|being hurt|One Stop/i;
