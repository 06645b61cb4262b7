import { describeInBrowser, openBrowser } from './support/browser.ts';
import { leaving, shift } from './support/leaving.ts';
import { until } from './support/until.ts';
import { press, skipTo, TO_COUNCIL_CONTACTS, type } from './support/walk.ts';

describeInBrowser('the page while one may have to leave', () => {
  const { visit, ours, away, council, notAllowed } = leaving(openBrowser);

  test('the whole chat, with its pages and languages, is one history entry with one bland title', async () => {
    const page = await visit();
    const length = await page.evaluate('history.length');
    for (const step of [...TO_COUNCIL_CONTACTS, 'page:privacy', 'go:help', 'go:back']) {
      await skipTo(page, [step]);
      expect(await page.title()).toBe('Help in Moor');
    }
    expect(await page.evaluate('history.length')).toBe(length);
    expect(page.url()).toBe(ours());
  });

  test('Shift is forgotten after five seconds, and that is said', async () => {
    const page = await visit('its own');
    await page.clock.install();
    await page.reload();
    await shift(page, 2);
    await page.clock.fastForward(5100);
    expect(await page.locator('#status').textContent()).toContain('stopped counting');
    await shift(page, 1);
    expect(await page.locator('#status').textContent()).toContain('2 more');
    expect(page.url()).toBe(ours());
  });

  test('inside a frame, with no script, a typed exit leaves a page that says nothing', async () => {
    const page = await visit('no script', council());
    const frame = page.frameLocator('iframe');
    await frame.locator('#say').fill('exit');
    await frame.locator('#say').press('Enter');
    await frame.locator('main[data-view=goodbye]').waitFor();
    const text = await frame.locator('body').innerText();
    expect([...new Set(text.match(/\d{3,}[\d ]*/g))]).toEqual(['999']);
    expect(text).not.toMatch(/abuse|stalk|violence|helpline/i);
    await frame.locator('#exit').click();
    await page.waitForURL(away());
  });

  test('a site that is not allowed cannot frame it', async () => {
    const page = await visit('usual', notAllowed());
    expect(await page.frameLocator('iframe').locator('#exit').count()).toBe(0);
    expect(await page.locator('a[href="tel:999"]').count()).toBe(1);
  });

  test('with no connection a blank page stays', async () => {
    const page = await visit('its own');
    await skipTo(page, TO_COUNCIL_CONTACTS);
    await page.context().setOffline(true);
    await page.locator('#exit').click();
    await until(page, 'document.documentElement.childNodes.length === 0');
    expect(page.url()).toBe(ours());
    expect(await page.title()).toBe('');
  });

  test('nothing is stored in the browser', async () => {
    const page = await visit();
    await press(page, 'start.danger:no');
    await type(page, 'quarrelsome platypus next door');
    expect(await page.context().cookies()).toEqual([]);
    const stores = `Promise.all([indexedDB.databases(), caches.keys(), navigator.serviceWorker.getRegistrations()])
      .then((lists) => localStorage.length + sessionStorage.length + lists.flat().length)`;
    expect(await page.evaluate(stores)).toBe(0);
  });
});
