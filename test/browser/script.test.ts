import type { Browser, BrowserContext, Page, Request } from 'playwright-core';
import { guide, numberOf, type Started, startApp } from '../support/council.ts';
import { describeInBrowser, openBrowser } from './support/browser.ts';
import { TO_COUNCIL_CONTACTS, walk } from './support/walk.ts';

const { numbers } = guide;
const byScript = (request: Request) => request.method() === 'POST' && request.resourceType() === 'fetch';

describeInBrowser('when an answer is late or lost', () => {
  let browser: Browser;
  let started: Started;
  let context: BrowserContext;
  let page: Page;

  beforeAll(async () => {
    browser = await openBrowser();
    started = await startApp();
  });
  beforeEach(async () => {
    context = await browser.newContext();
    page = await context.newPage();
  });
  afterEach(() => context.close());

  const press = (value: string) => page.locator(`button[value="${value}"]`).first().click();

  /** The question stays where it was, with both numbers under it and words that say why. */
  async function numbersShown(words: RegExp): Promise<void> {
    const panel = page.locator('#numbers');
    await panel.waitFor();
    expect(await panel.innerText()).toMatch(words);
    for (const { display, tel } of Object.values(numbers)) {
      expect(await panel.locator(`a[href="tel:${tel}"]`).innerText()).toContain(display);
    }
    expect(await page.locator('main').getAttribute('data-question')).toBe('start.danger');
  }

  test('four seconds without an answer bring the numbers, and Back or the answer still come', async () => {
    const held: (() => void)[] = [];
    await page.clock.install();
    await page.route(started.url, (route) =>
      byScript(route.request()) && held.length === 0
        ? void new Promise<void>((go) => held.push(go)).then(() => route.continue().catch(() => undefined))
        : route.continue(),
    );
    await page.goto(started.url);
    // From here on time moves only when told to, however slow the machine is.
    await page.clock.pauseAt(Date.now() + 60_000);
    await press('start.danger:no');
    await page.clock.fastForward(3900);
    expect(await page.locator('#numbers').isVisible()).toBe(false);
    await page.clock.fastForward(200);
    await numbersShown(/slow/);
    // What is pressed last counts, and the late answer to what was pressed first is dropped.
    await press('help');
    await page.locator('main[data-question=help]').waitFor();
    expect(await page.locator('#numbers').isVisible()).toBe(false);
    held[0]?.();
    await page.waitForTimeout(200);
    expect(await page.locator('main').getAttribute('data-question')).toBe('help');
  });

  test('twenty seconds without an answer are not called a lost connection while the server can be reached', async () => {
    await page.clock.install();
    // Neither the answer nor the picture that tells whether the server can be reached has come yet.
    await page.route(/favicon/, () => undefined);
    await page.route(started.url, (route) => (byScript(route.request()) ? undefined : route.continue()));
    await page.goto(started.url);
    await page.clock.pauseAt(Date.now() + 60_000);
    await press('start.danger:no');
    await page.clock.fastForward(20_100);
    await numbersShown(/slow/);
  });

  test('with no connection the numbers show at once', async () => {
    await page.goto(started.url);
    await context.setOffline(true);
    await press('start.danger:no');
    await numbersShown(/no connection/);
  });

  test('when the server is gone this page stays, with its numbers', async () => {
    await page.goto(started.url);
    await page.route('**/*', (route) => route.abort('connectionrefused'));
    await press('start.danger:no');
    await numbersShown(/no connection/);
    await page.waitForTimeout(300);
    expect(page.url()).toBe(started.url);
  });

  test('when something between us answers for a server that is down, the numbers show', async () => {
    await page.goto(started.url);
    await page.route(started.url, (route) => route.fulfill({ status: 502, body: 'bad gateway' }));
    await press('start.danger:no');
    await numbersShown(/went wrong/);
  });

  test('when many people share an address and too much is asked from it, the place is kept', async () => {
    await page.goto(started.url);
    await page.route(started.url, (route) => route.fulfill({ status: 429, body: '<main>too often</main>' }));
    await press('start.danger:no');
    await numbersShown(/went wrong/);
    await page.unroute(started.url);
    await press('start.danger:no');
    await page.locator('main[data-question="start.need"]').waitFor();
  });

  test.each([
    ['is cut off', 'abort'],
    ['is not ours', 'foreign'],
  ])(
    'when the answer to the script %s and the server can be reached, the form is posted plainly',
    async (_what, how) => {
      await page.route(started.url, (route) => {
        if (!byScript(route.request())) return route.continue();
        return how === 'abort'
          ? route.abort('failed')
          : route.fulfill({ body: '<p>Sign in to this network' });
      });
      const held: number[] = [];
      await page.exposeFunction('note', (passwords: number) => held.push(passwords));
      await page.addInitScript(`const submit = HTMLFormElement.prototype.submit;
        HTMLFormElement.prototype.submit = function () {
          note(this.querySelectorAll('[type=password]').length);
          submit.call(this);
        };`);
      await page.goto(started.url);
      // What keeps a form out of the browser's files is there while it is posted plainly, and only then.
      expect(await page.locator('[type=password]').count()).toBe(0);
      await press('start.danger:no');
      await page.locator('main[data-question="start.need"]').waitFor();
      expect(held).toEqual([1]);
      await page.locator('#say').fill('help');
      await page.locator('#say').press('Enter');
      await page.locator('main[data-question=help], main[data-question=emergency]').waitFor();
    },
  );

  test('a fault in the script brings the numbers, and the form works without it', async () => {
    const fault = "document.addEventListener('keydown', () => { throw new Error('fault'); });";
    await page.route(started.url, async (route) => {
      if (route.request().method() !== 'GET') return route.continue();
      const response = await route.fetch();
      const { 'content-security-policy': _, ...headers } = response.headers();
      await route.fulfill({
        headers,
        body: (await response.text()).replace('</script>', `${fault}</script>`),
      });
    });
    await page.goto(started.url);
    await page.keyboard.press('a');
    await numbersShown(/slow/);
    await walk(page, TO_COUNCIL_CONTACTS);
    expect(await page.locator('[data-organisation=moor-council]').innerText()).toContain(
      numberOf('moor-council'),
    );
  });

  test('a double click answers one question', async () => {
    await page.goto(started.url);
    await page.locator('button[value="start.danger:no"]').dblclick();
    await page.locator('main[data-question="start.need"]').waitFor();
    await page.waitForTimeout(300);
    expect(await page.locator('main').getAttribute('data-question')).toBe('start.need');
  });
});
