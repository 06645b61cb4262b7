import type { Page } from 'playwright-core';
import { describeInBrowser, openWholeBrowser } from './support/browser.ts';
import { leaving, shift } from './support/leaving.ts';
import { until } from './support/until.ts';
import { skipTo, TO_COUNCIL_CONTACTS, TOLD } from './support/walk.ts';

const FIVE = [...TO_COUNCIL_CONTACTS, 'home.for-men:no', 'home.contact:phone'];

/** A whole browser keeps pages for its Back button. */
describeInBrowser('leaving', () => {
  const { visit, ours, before, away, council, boxed } = leaving(openWholeBrowser);

  /** Away, and Back leads to what was before ours: nothing of ours is left in between. */
  async function gone(page: Page): Promise<void> {
    await page.waitForURL(away());
    await back(page, before());
    expect(await page.locator('body').innerText()).toBe('elsewhere');
  }
  /** A page that comes back as it was kept does not load, so nothing but its address can be waited for. */
  async function back(page: Page, to: string): Promise<void> {
    await page.evaluate('void setTimeout(() => history.back())');
    for (let tries = 0; page.url() !== to && tries < 100; tries++) await page.waitForTimeout(30);
    expect(page.url()).toBe(to);
  }

  test.each([
    ['no', []],
    ['five', FIVE],
  ])('a click after %s answers leaves nothing for Back', async (_count, steps) => {
    const page = await visit();
    await skipTo(page, steps);
    await page.locator('#exit').click();
    await gone(page);
  });

  test('Shift three times leaves, in the middle of typing too; capitals and two presses do not', async () => {
    const page = await visit();
    await skipTo(page, TO_COUNCIL_CONTACTS);
    await page.locator('#say').focus();
    for (const letter of 'HELP ME') await page.keyboard.press(letter === ' ' ? 'Space' : `Shift+${letter}`);
    expect(await page.locator('#status').textContent()).not.toMatch(/\d more/);
    await shift(page, 2);
    expect(await page.locator('#status').textContent()).toContain('1 more');
    await page.keyboard.press('a');
    await shift(page, 1);
    expect(await page.locator('#status').textContent()).toContain('2 more');
    expect(page.url()).toBe(ours());
    await shift(page, 2);
    await gone(page);
  });

  test('Shift that is held while a wheel turns counts for nothing', async () => {
    const page = await visit();
    await page.evaluate("window.turns = 0; addEventListener('wheel', () => { turns += 1; }, true)");
    for (let times = 1; times <= 3; times++) {
      await page.keyboard.down('Shift');
      await page.mouse.wheel(0, 20);
      await until(page, `turns >= ${times}`);
      await page.keyboard.up('Shift');
    }
    expect(await page.locator('#status').textContent()).not.toMatch(/\d more/);
    expect(page.url()).toBe(ours());
  });

  test('a click with half a sentence typed leaves nothing for Back, and the words are not put back', async () => {
    const page = await visit();
    await skipTo(page, ['start.danger:no']);
    await page.locator('#say').pressSequentially('my ex keeps coming to the');
    await page.locator('#exit').click();
    await gone(page);
    await page.goto(ours());
    expect(await page.locator('#say').inputValue()).toBe('');
  });

  test('typed words leave the same way', async () => {
    const page = await visit();
    await skipTo(page, ['start.danger:no']);
    await page.locator('#say').fill('exit');
    await page.locator('#say').press('Enter');
    await gone(page);
  });

  test.each([
    ['the link', (page: Page) => page.locator('#exit').click()],
    [
      'a typed exit',
      (page: Page) =>
        page
          .locator('#say')
          .fill('exit')
          .then(() => page.locator('#say').press('Enter')),
    ],
  ])('with no script %s leads away, and Back brings no view of the conversation', async (_how, leave) => {
    const page = await visit('no script');
    await skipTo(page, TO_COUNCIL_CONTACTS);
    await leave(page);
    await page.waitForURL(away());
    // Asked of the browser itself: a page of its own cannot be read in the usual way while scripts are off.
    const devtools = await page.context().newCDPSession(page);
    for (;;) {
      const history = await devtools.send('Page.getNavigationHistory');
      const earlier = history.entries[history.currentIndex - 1];
      if (!earlier) break;
      await devtools.send('Page.navigateToHistoryEntry', { entryId: earlier.id });
      await page.waitForTimeout(250);
      const { strings } = await devtools.send('DOMSnapshot.captureSnapshot', { computedStyles: [] });
      expect(strings.join(' ')).not.toMatch(TOLD);
    }
  });

  test.each(['click', 'shift', 'no script'])('from inside a frame the whole page leaves: %s', async (how) => {
    const page = await visit(how === 'no script' ? how : 'usual', council());
    const frame = page.frameLocator('iframe');
    await frame.locator('button[value="start.danger:no"]').click();
    await frame.locator('button[value="start.need:being-hurt"]').click();
    await frame.locator('#contacts-heading').waitFor();
    if (how === 'shift') {
      await frame.locator('#say').pressSequentially('he said');
      await shift(page, 3);
    } else await frame.locator('#exit').click();
    if (how !== 'no script') await gone(page);
    else await page.waitForURL(away());
  });

  test('a frame that may not move the page stays blank, and shows no other site’s refusal', async () => {
    const page = await visit('its own', boxed());
    const frame = page.frameLocator('iframe');
    await frame.locator('button[value="start.danger:no"]').click();
    await frame.locator('main[data-question="start.need"]').waitFor();
    await frame.locator('#exit').click();
    await page.waitForTimeout(500);
    expect(page.url()).toBe(boxed());
    const inside = page.frames().find((one) => one.parentFrame() !== null);
    expect([inside?.url(), await inside?.evaluate('document.documentElement.childNodes.length')]).toEqual([
      ours(),
      0,
    ]);
  });

  test('following a link and coming back shows a fresh page, whether or not the browser had kept the old one', async () => {
    const page = await visit();
    await skipTo(page, TO_COUNCIL_CONTACTS);
    await page.goto(away());
    await back(page, ours());
    await page.locator('main[data-question="start.danger"]').waitFor();
    expect(await page.locator('body').innerText()).not.toMatch(TOLD);
  });
});
