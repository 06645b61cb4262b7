import type { Browser, BrowserContext, CDPSession, Page } from 'playwright-core';
import { makeGuide } from '../../src/guide/make-guide.ts';
import { TO_CONTACTS } from '../support/own-ways.ts';
import { content, type Started, startApp } from '../support/test-app.ts';
import { describeInBrowser, openBrowser } from './support/browser.ts';
import { until } from './support/until.ts';

const { languages } = makeGuide(content);
const PHONE = { viewport: { width: 390, height: 740 }, hasTouch: true, isMobile: true };
const GAPS = [200, 400, 600, 900];
const LATE = 'late';

/** A tap as a screen reports it, without a look at what lies there. */
async function tap(devtools: CDPSession, at: { x: number; y: number }): Promise<void> {
  await devtools.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [at] });
  await devtools.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
}

describeInBrowser('a thumb that taps twice', () => {
  let browser: Browser;
  let started: Started;
  const contexts: BrowserContext[] = [];
  beforeAll(async () => {
    browser = await openBrowser();
    started = await startApp();
  });
  afterEach(async () => {
    await Promise.all(contexts.splice(0).map((context) => context.close()));
  });

  async function openContext(script: boolean): Promise<BrowserContext> {
    const context = await browser.newContext({ ...PHONE, javaScriptEnabled: script });
    contexts.push(context);
    return context;
  }
  const opened = async (script: boolean) => (await openContext(script)).newPage();
  /** The first question, from the beginning. */
  async function begun(page: Page, language = 'en'): Promise<Page> {
    await page.goto(started.url);
    // With no finger: a tap here may lie where the answer will, and would count as the first of two.
    if (language !== 'en')
      await page.locator(`button[name=language][value=${language}]`).first().dispatchEvent('click');
    await page.locator(`html[lang=${language}]`).waitFor();
    return page;
  }
  const middleOf = async (page: Page, value: string) => {
    const box = await page.locator(`button[value="${value}"]`).boundingBox();
    if (!box) throw new Error(`no ${value}`);
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  };
  const questionOf = (page: Page) => page.locator('main').getAttribute('data-question');

  /** Taps the first question's "no" twice, so far apart, and says where that led; `late` when the second came too late. */
  async function tappedTwice(context: BrowserContext, language: string, gap: number): Promise<string | null> {
    const page = await begun(await context.newPage(), language);
    const devtools = await page.context().newCDPSession(page);
    const at = await middleOf(page, 'start.danger:no');
    const began = performance.now();
    await tap(devtools, at);
    await page.waitForTimeout(gap);
    await tap(devtools, at);
    // A busy machine can bring the second a whole second later, when it is heard: nothing is shown by that.
    if (performance.now() - began > 950) return LATE;
    await page.locator('main[data-question="start.need"]').waitFor();
    // Whatever it led to would be here by now.
    await page.waitForTimeout(300);
    return questionOf(page);
  }

  /** Where each gap led; one that came late is tried again. */
  async function everyGap(language: string, script: boolean): Promise<readonly (string | null)[]> {
    const context = await openContext(script);
    const led: (string | null)[] = [];
    for (const gap of GAPS) {
      let where: string | null = LATE;
      for (let tries = 0; where === LATE && tries < 4; tries++)
        where = await tappedTwice(context, language, gap);
      led.push(where);
    }
    const shown = led.filter((where) => where !== LATE);
    if (shown.length === 0) throw new Error('this machine is too busy to show anything');
    return shown;
  }

  test.each(languages)(
    'answers one question, however long it waits, with the script and without (%s)',
    async (language) => {
      for (const led of await Promise.all([everyGap(language, true), everyGap(language, false)]))
        expect(led).toEqual(led.map(() => 'start.need'));
    },
    60_000,
  );

  test.each([true, false])(
    'is heard again a moment later, and elsewhere at once with the script: %s',
    async (script) => {
      const page = await begun(await opened(script));
      const devtools = await page.context().newCDPSession(page);
      await tap(devtools, await middleOf(page, 'start.danger:no'));
      await page.locator('main[data-question="start.need"]').waitFor();
      if (!script) await page.waitForTimeout(1_200);
      for (const answer of TO_CONTACTS.slice(1)) {
        await tap(devtools, await middleOf(page, answer));
        await page.locator(`button[value="${answer}"]`).first().waitFor({ state: 'detached' });
        await page.waitForTimeout(1_200);
      }
    },
  );

  test('a number to ring in an emergency is never held back', async () => {
    const page = await begun(await opened(true));
    await page.evaluate(`document.addEventListener('click', (event) => {
      const link = event.target.closest('a');
      if (!link) return;
      window.heard = link.href + ' ' + event.defaultPrevented;
      event.preventDefault();
    })`);
    const devtools = await page.context().newCDPSession(page);
    await tap(devtools, await middleOf(page, 'start.danger:yes'));
    await page.locator('main[data-view=emergency]').waitFor();
    const box = await page.locator('main a[href="tel:999"]').first().boundingBox();
    await tap(devtools, { x: (box?.x ?? 0) + 20, y: (box?.y ?? 0) + 20 });
    await until(page, 'window.heard === "tel:999 false"');
  });
});
