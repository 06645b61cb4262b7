import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { type Started, startApp } from '../support/app.ts';
import { describeInBrowser, openBrowser } from './support/browser.ts';
import { press, TO_CONTACTS, TOLD, type } from './support/walk.ts';

describeInBrowser('leaving', () => {
  let browser: Browser;
  let started: Started;
  let host: Server;
  /** A council page that holds ours in a frame, and on two other names the sites before and after it. */
  let port: number;
  const BEFORE = () => `http://127.0.0.2:${port}/before`;
  const AWAY = () => `http://127.0.0.3:${port}/weather`;

  beforeAll(async () => {
    browser = await openBrowser();
    host = createServer((request, response) => {
      response.setHeader('content-type', 'text/html');
      if (request.url !== '/') return response.end('<title>elsewhere</title>weather');
      return response.end(
        `<title>council</title><h1>Council</h1><iframe src="${started.url}" width="500" height="700"></iframe>`,
      );
    });
    await new Promise<void>((done) => host.listen(0, '0.0.0.0', done));
    port = (host.address() as AddressInfo).port;
    started = await startApp({ FRAME_ANCESTORS: `http://localhost:${port}` }, undefined, {
      EXIT_URL: AWAY(),
    });
  });
  afterAll(async () => {
    await browser?.close();
    await started?.app.close();
    host?.close();
  });

  async function visit(javaScriptEnabled = true): Promise<{ context: BrowserContext; page: Page }> {
    const context = await browser.newContext({ javaScriptEnabled });
    const page = await context.newPage();
    await page.goto(BEFORE());
    await page.goto(started.url);
    return { context, page };
  }

  async function gone(page: Page): Promise<void> {
    await page.waitForURL(AWAY());
    await page.goBack({ timeout: 800 }).catch(() => undefined);
    await page.waitForTimeout(300);
    expect(await page.locator('body').innerText({ timeout: 2000 })).not.toMatch(TOLD);
  }

  test.each([[[]], [TO_CONTACTS], [['start.danger:no', 'start.need:being-followed']]])(
    'a click after %j leaves nothing for Back',
    async (walk) => {
      const { context, page } = await visit();
      for (const step of walk) await press(page, step);
      await page.locator('#exit').click();
      await gone(page);
      expect(page.url()).toBe(BEFORE());
      await context.close();
    },
  );

  test('the whole chat is one history entry', async () => {
    const { context, page } = await visit();
    const length = await page.evaluate('history.length');
    for (const step of TO_CONTACTS) await press(page, step);
    expect(await page.evaluate('history.length')).toBe(length);
    expect(await page.title()).toBe('Community safety help');
    await context.close();
  });

  test('Shift three times leaves; capitals and two presses do not', async () => {
    const { context, page } = await visit();
    for (const step of TO_CONTACTS) await press(page, step);
    await page.locator('#say').focus();
    for (const letter of 'HELP ME') await page.keyboard.press(letter === ' ' ? 'Space' : `Shift+${letter}`);
    await page.keyboard.press('Shift');
    await page.keyboard.press('Shift');
    expect(await page.locator('#status').textContent()).toContain('1 more');
    await page.keyboard.press('a');
    await page.keyboard.press('Shift');
    expect(await page.locator('#status').textContent()).toContain('2 more');
    expect(page.url()).toBe(started.url);
    await page.keyboard.press('Shift');
    await page.keyboard.press('Shift');
    await gone(page);
    expect(page.url()).toBe(BEFORE());
    await context.close();
  });

  test('typed words leave the same way', async () => {
    const { context, page } = await visit();
    await press(page, 'start.danger:no');
    await page.locator('#say').fill('exit');
    await page.locator('#say').press('Enter');
    await gone(page);
    expect(page.url()).toBe(BEFORE());
    await context.close();
  });

  test('with no script the link leads away, and Back brings no view of the conversation', async () => {
    const { context, page } = await visit(false);
    for (const step of TO_CONTACTS) await press(page, step);
    await page.locator('#exit').click();
    await page.waitForURL(AWAY());
    // Asked of the browser itself: a page of its own cannot be read in the usual way while scripts are off.
    const devtools = await context.newCDPSession(page);
    for (let steps = 0; steps < 5; steps++) {
      const history = await devtools.send('Page.getNavigationHistory');
      const earlier = history.entries[history.currentIndex - 1];
      if (!earlier) break;
      await devtools.send('Page.navigateToHistoryEntry', { entryId: earlier.id });
      await page.waitForTimeout(400);
      const { strings } = await devtools.send('DOMSnapshot.captureSnapshot', { computedStyles: [] });
      expect(strings.join(' ')).not.toMatch(TOLD);
    }
    await context.close();
  });

  test('with no script a typed exit leaves a page that says nothing', async () => {
    const { context, page } = await visit(false);
    await press(page, 'start.danger:no');
    await page.locator('#say').fill('exit');
    await page.locator('#say').press('Enter');
    await page.locator('main[data-view=goodbye]').waitFor();
    const text = await page.locator('body').innerText();
    expect([...new Set(text.match(/\d{3,}[\d ]*/g))]).toEqual(['999']);
    expect(text).not.toMatch(/abuse|stalk|violence|helpline/i);
    await context.close();
  });

  test.each(['click', 'shift'])('from inside a frame the whole page leaves: %s', async (how) => {
    const { context, page } = await visit();
    await page.goto(`http://localhost:${port}/`);
    const frame = page.frameLocator('iframe');
    await frame.locator('button[value="start.danger:no"]').click();
    await frame.locator('button[value="start.need:being-hurt"]').click();
    await frame.locator('#contacts-heading').waitFor();
    if (how === 'click') await frame.locator('#exit').click();
    else {
      await frame.locator('#say').focus();
      for (let presses = 0; presses < 3; presses++) await page.keyboard.press('Shift');
    }
    await gone(page);
    await context.close();
  });

  test('a site that is not allowed cannot frame it', async () => {
    const { context, page } = await visit();
    await page.goto(`http://127.0.0.1:${port}/`);
    expect(await page.frameLocator('iframe').locator('#exit').count()).toBe(0);
    await context.close();
  });

  test('with no connection a blank page stays', async () => {
    const { context, page } = await visit();
    for (const step of TO_CONTACTS) await press(page, step);
    await context.setOffline(true);
    await page.locator('#exit').click();
    await page.waitForFunction('document.documentElement.childNodes.length === 0');
    expect(page.url()).toBe(started.url);
    await context.close();
  });

  test('following a link and coming back shows a fresh page', async () => {
    const { context, page } = await visit();
    for (const step of TO_CONTACTS) await press(page, step);
    await page.goto(AWAY());
    await page.goBack();
    await page.locator('main[data-question="start.danger"]').waitFor();
    expect(await page.locator('body').innerText()).not.toMatch(TOLD);
    await context.close();
  });

  test('nothing is stored in the browser', async () => {
    const { context, page } = await visit();
    await press(page, 'start.danger:no');
    await type(page, 'quarrelsome platypus next door');
    expect(await context.cookies()).toEqual([]);
    expect(await page.evaluate('localStorage.length + sessionStorage.length')).toBe(0);
    expect(page.url()).toBe(started.url);
    await context.close();
  });
});
