import type { Browser, Page } from 'playwright-core';
import { TO_CONTACTS, TO_TABLE } from '../support/own-ways.ts';
import { PSEUDO, pseudoContent } from '../support/pseudo.ts';
import { content, type Started, startApp } from '../support/test-app.ts';
import { describeInBrowser, openBrowser } from './support/browser.ts';
import { inEverySet, SIDEWAYS, spaceOut } from './support/letters.ts';
import { until } from './support/until.ts';
import { press, walk } from './support/walk.ts';

const NARROW = { width: 320, height: 640 };
/** A screen of 1280 by 1024 at 400 %. */
const ZOOMED = { width: 320, height: 256 };
const sideways = (page: Page) => page.evaluate<string[]>(SIDEWAYS);

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
    const views = [
      [],
      ['start.danger:yes'],
      TO_CONTACTS,
      TO_TABLE,
      ['page:privacy'],
      ['page:accessibility'],
      ['go:language'],
    ];
    for (const steps of views) {
      await walk(page, ['go:restart', ...steps]);
      for (const one of await inEverySet(page, () => sideways(page)))
        found.push(...one.found.map((fault) => `${steps.join(' ')}, ${one.set}: ${fault}`));
    }
    expect(await page.locator('h1').innerText()).toMatch(/[šťý]/);
    expect(found).toEqual([]);
  });

  test('at 400 % zoom the helpline scrolls away, Exit and 999 stay on a strip, and wider text fits', async () => {
    await page.setViewportSize(ZOOMED);
    await walk(page, TO_CONTACTS);
    await page.mouse.wheel(0, 900);
    await until(page, 'scrollY > 500');
    const box = async (part: string) => (await page.locator(part).boundingBox()) ?? { y: NaN, height: NaN };
    expect((await box('#call-helpline')).y).toBeLessThan(0);
    for (const part of ['#exit', '#call-999']) {
      const { y, height } = await box(part);
      expect(y).toBeGreaterThanOrEqual(0);
      expect(y + height).toBeLessThan(0.25 * ZOOMED.height);
    }
    await spaceOut(page);
    expect((await inEverySet(page, () => sideways(page))).flatMap(({ found }) => found)).toEqual([]);
  });

  test('an answer that comes to lie under a resting mouse looks like the others', async () => {
    const looks = (at: number) =>
      page.evaluate<string[]>(`(() => {
        const { color, backgroundColor, borderColor, textDecorationLine, boxShadow } =
          getComputedStyle(document.querySelectorAll('.answers button')[${at}]);
        return [color, backgroundColor, borderColor, textDecorationLine, boxShadow];
      })()`);
    await page.locator('.answers button').nth(1).hover();
    expect(await looks(1)).toEqual(await looks(2));
  });

  test('on paper no card is cut in two', async () => {
    await walk(page, TO_CONTACTS);
    await page.emulateMedia({ media: 'print' });
    const breaks = await page.evaluate<string[]>(
      `[...document.querySelectorAll('.card')].map((card) => getComputedStyle(card).breakInside)`,
    );
    await page.emulateMedia({ media: null });
    expect(breaks.length).toBeGreaterThan(2);
    expect(new Set(breaks)).toEqual(new Set(['avoid']));
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
    const card = page.locator('[data-organisation]').first();
    const { name = '' } =
      content.directory.organisations[(await card.getAttribute('data-organisation')) ?? ''] ?? {};
    expect(await card.innerText()).toContain(name);
    expect(await card.locator('a[href^="tel:"]').count()).toBeGreaterThan(0);
    expect(await page.locator('#status').textContent()).toContain(name);
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
