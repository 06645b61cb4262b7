import type { Page } from 'playwright-core';

/** The value of the sealed state that is on the screen: it changes with every view. */
async function changed(page: Page, act: () => Promise<void>): Promise<void> {
  const state = page.locator('#say-form input[name=state]');
  const before = await state.getAttribute('value');
  await act();
  await page.locator(`#say-form input[name=state]:not([value="${before}"])`).waitFor({ state: 'attached' });
}

type Press = (page: Page, value: string, name?: string) => Promise<void>;
const button = (page: Page, value: string, name: string) =>
  page.locator(`button[name="${name}"][value="${value}"]`).first();

/** Presses an answer and waits for the view that follows, with or without the script. */
export const press: Press = (page, value, name = 'answer') =>
  changed(page, () => button(page, value, name).click());
/** The same in half the time: nobody looks whether a finger would have hit it. */
const skip: Press = (page, value, name = 'answer') =>
  changed(page, () => button(page, value, name).dispatchEvent('click'));

export const type = (page: Page, words: string): Promise<void> =>
  changed(page, async () => {
    await page.locator('#say').fill(words);
    await page.locator('#say').press('Enter');
  });

const going =
  (by: Press) =>
  async (page: Page, steps: readonly string[]): Promise<void> => {
    for (const step of steps) {
      const [, name = '', value = ''] = /^(go|page|language|say):(.*)$/.exec(step) ?? [];
      if (name === 'say') await type(page, value);
      else if (name !== '') await by(page, value, name);
      else await by(page, step);
    }
  };
/** `question:answer` presses an answer; `go:`, `page:` and `language:` press those buttons; `say:` types. */
export const walk = going(press);
/** The same, for tests in which only the place matters that it leads to. */
export const skipTo = going(skip);

/** To contacts, in the fixture council. */
export const TO_COUNCIL_CONTACTS = ['start.danger:no', 'start.need:being-hurt', 'home.area:northmoor'];
/** Words of the conversation in the fixture council that must not come back once a person has left. */
export const TOLD = /Where do you live|Who can help|Moor (Council|House)|being hurt/i;
