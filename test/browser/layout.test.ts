import type { Browser, Page } from 'playwright-core';
import { type Started, startApp } from '../support/app.ts';
import { PSEUDO, pseudoContent } from '../support/pseudo.ts';
import { describeInBrowser, openBrowser } from './support/browser.ts';
import { press, TO_CONTACTS, walk } from './support/walk.ts';

const NARROW = { width: 320, height: 640 };
/** A screen of 1280 by 1024 at 400 %. */
const ZOOMED = { width: 320, height: 256 };
const overflow = (page: Page) =>
  page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth');

describeInBrowser('on small screens, with wide text and by keyboard', () => {
  let browser: Browser;
  let started: Started;
  let page: Page;

  beforeAll(async () => {
    browser = await openBrowser();
    started = await startApp({}, undefined, {}, pseudoContent());
    page = await (await browser.newContext({ viewport: NARROW })).newPage();
  });
  beforeEach(async () => {
    await page.setViewportSize(NARROW);
    await page.goto(started.url);
  });

  test('what a frightened finger must hit is 44 px high', async () => {
    const found: string[] = [];
    for (const steps of [['start.danger:yes'], TO_CONTACTS, ['page:safety']]) {
      await walk(page, ['go:restart', ...steps]);
      found.push(
        ...(await page.evaluate<string[]>(`[...document.querySelectorAll('a, button, #say')]
          .filter((target) => target.offsetParent && target.getBoundingClientRect().height < 43.9)
          .map((target) => target.outerHTML)`)),
      );
    }
    expect(found).toEqual([]);
  });

  test('words that are longer than the English fit at 320 px', async () => {
    const found: string[] = [];
    await walk(page, [`language:${PSEUDO}`]);
    const TABLE = ['start.danger:no', 'start.need:other-topics', 'topics.which:case-review'];
    const views = [
      [],
      ['start.danger:yes'],
      TO_CONTACTS,
      TABLE,
      ['page:privacy'],
      ['page:accessibility'],
      ['go:language'],
    ];
    for (const steps of views) {
      await walk(page, ['go:restart', ...steps]);
      if ((await overflow(page)) > 0) found.push(steps.join(' '));
    }
    expect(await page.locator('h1').innerText()).toMatch(/[šťý]/);
    expect(found).toEqual([]);
  });

  test('at 400 % zoom the bar scrolls away, Exit stays in its corner, and wider text fits', async () => {
    await page.setViewportSize(ZOOMED);
    await walk(page, TO_CONTACTS);
    await page.mouse.wheel(0, 900);
    await page.waitForFunction('scrollY > 500');
    const call = `document.getElementById('call-999').getBoundingClientRect().bottom`;
    expect(await page.evaluate<number>(call)).toBeLessThan(0);
    const exit = await page.locator('#exit').boundingBox();
    expect(exit?.y).toBeGreaterThanOrEqual(0);
    expect((exit?.width ?? 999) * (exit?.height ?? 999)).toBeLessThan(0.15 * ZOOMED.width * ZOOMED.height);
    await page.evaluate(`document.querySelectorAll('body *').forEach((part) => {
      part.style.lineHeight = '1.5'; part.style.letterSpacing = '0.12em'; part.style.wordSpacing = '0.16em'; })`);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
  });

  test('what has the focus is never hidden under the bar', async () => {
    for (const size of [NARROW, ZOOMED]) {
      await page.setViewportSize(size);
      await walk(page, ['go:restart', ...TO_CONTACTS]);
      await page.evaluate('window.scrollTo(0, document.body.scrollHeight)');
      await page.locator('footer button').last().focus();
      for (let tabs = 0; tabs < 25; tabs++) {
        await page.keyboard.press('Shift+Tab');
        const hidden = await page.evaluate<string>(`(() => {
          const { left, right, top, bottom } = document.activeElement.getBoundingClientRect();
          const seen = [[left + 2, top + 2], [right - 2, bottom - 2], [(left + right) / 2, (top + bottom) / 2]]
            .some(([x, y]) => { const at = document.elementFromPoint(x, y);
              return at && (document.activeElement.contains(at) || at.contains(document.activeElement)); });
          return seen ? '' : document.activeElement.outerHTML; })()`);
        expect(hidden).toBe('');
      }
    }
  });

  test('by keyboard alone to an outcome: exit comes first, and the new question has the focus', async () => {
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.id')).toBe('exit');
    const to = async (value: string) => {
      for (let tabs = 0; tabs < 40; tabs++) {
        if ((await page.evaluate('document.activeElement.value')) === value) break;
        await page.keyboard.press('Tab');
      }
      await page.keyboard.press('Enter');
      await page.locator(`button[value="${value}"]`).waitFor({ state: 'detached' });
      expect(await page.evaluate('document.activeElement.id')).toBe('heading');
    };
    for (const step of TO_CONTACTS) await to(step);
    expect(await page.locator('[data-organisation=victim-support]').innerText()).toContain('0808 168 9276');
    expect(await page.locator('#status').textContent()).toContain('Victim Support');
  });

  test('a page outside the conversation returns to the open question, in the same language', async () => {
    await walk(page, [
      `language:${PSEUDO}`,
      'start.danger:no',
      'page:privacy',
      'language:en',
      `language:${PSEUDO}`,
    ]);
    expect(await page.locator('main').getAttribute('data-page')).toBe('privacy');
    await page.locator('main button.back').click();
    await page.locator('main[data-question="start.need"]').waitFor();
    expect(await page.locator('main').getAttribute('lang')).toBe(PSEUDO);
    expect(page.url()).toBe(started.url);
    await press(page, 'back', 'go');
    expect(await page.locator('main').getAttribute('data-question')).toBe('start.danger');
  });
});
