import type { BrowserContext, Page } from 'playwright-core';
import { makeGuide } from '../../../src/guide/make-guide.ts';
import { describeInBrowser, openBrowser } from '../../browser/support/browser.ts';
import { content, type Started, startApp } from '../../support/test-app.ts';

const { numbers } = makeGuide(content);

describeInBrowser('on a phone', () => {
  let started: Started;
  let context: BrowserContext;
  let page: Page;
  beforeAll(async () => {
    const browser = await openBrowser();
    started = await startApp();
    context = await browser.newContext({ viewport: { width: 360, height: 640 } });
  });
  beforeEach(async () => {
    page = await context.newPage();
  });
  afterEach(() => page.close());

  /** What can be seen and pressed, without the network. */
  async function bothShown(where: string): Promise<void> {
    for (const { display, tel } of Object.values(numbers)) {
      const link = page.locator(`${where} a[href="tel:${tel}"]`);
      await link.waitFor();
      expect(await link.innerText()).toContain(display);
    }
  }

  test('L7, no answer comes in four seconds: a panel with both numbers', async () => {
    await page.clock.install();
    await page.goto(started.url);
    await page.route(started.url, () => undefined);
    await page.clock.pauseAt(Date.now() + 60_000);
    await page.locator('button[value="start.danger:no"]').first().click();
    await page.clock.fastForward(4_100);
    await bothShown('#numbers');
    // And those of the bar are still there.
    await bothShown('.bar');
  });

  test('L7, a fault in the page’s own script: the same panel', async () => {
    const fault = "document.addEventListener('keydown', () => { throw new Error('fault'); });";
    await page.route(started.url, async (route) => {
      const response = await route.fetch();
      const { 'content-security-policy': _, ...headers } = response.headers();
      const body = (await response.text()).replace('</script>', `${fault}</script>`);
      await route.fulfill({ headers, body });
    });
    await page.goto(started.url);
    await page.keyboard.press('a');
    await bothShown('#numbers');
  });

  test('L8, scripts are blocked: both numbers stand on the first screen, and an answer leads on', async () => {
    const plain = await context.browser()?.newContext({ javaScriptEnabled: false });
    if (!plain) throw new Error('no browser');
    const other = await plain.newPage();
    await other.goto(started.url);
    for (const { display, tel } of Object.values(numbers))
      expect(await other.locator(`.bar a[href="tel:${tel}"]`).innerText()).toContain(display);
    await other.locator('button[value="start.danger:no"]').first().click();
    await other.locator('main[data-question="start.need"]').waitFor();
    await plain.close();
  });
});
