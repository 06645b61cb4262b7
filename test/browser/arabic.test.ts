import type { Browser, Page } from 'playwright-core';
import { numberOf, type Started, startApp, telOf } from '../support/council.ts';
import { describeInBrowser, openBrowser } from './support/browser.ts';
import { press } from './support/walk.ts';

const WALK = [
  'start.danger:no',
  'start.need:being-hurt',
  'home.area:northmoor',
  'home.for-men:skip',
  'home.contact:phone',
];

describeInBrowser('Arabic with no script', () => {
  let browser: Browser;
  let started: Started;
  let page: Page;

  beforeAll(async () => {
    browser = await openBrowser();
    started = await startApp();
  });
  beforeEach(async () => {
    const context = await browser.newContext({
      javaScriptEnabled: false,
      viewport: { width: 360, height: 740 },
    });
    page = await context.newPage();
    await page.goto(started.url);
    await press(page, 'ar', 'language');
  });
  afterEach(() => page.context().close());

  test('the whole way to an outcome runs from right to left, with numbers as they are dialled', async () => {
    for (const step of WALK) {
      await press(page, step);
      await expectArabic(page);
    }
    await page.locator('main[data-view=outcome]').waitFor();
    const number = page.locator('[data-organisation=moor-council] [data-way=phone] a').first();
    expect(await number.innerText()).toBe(numberOf('moor-council'));
    expect(await number.locator('bdi').getAttribute('dir')).toBe('ltr');
    expect(await number.getAttribute('href')).toBe(`tel:${telOf('moor-council')}`);
    const text = await page.locator('body').innerText();
    expect(text).not.toMatch(/(?![0-9])\p{Nd}/u);
    expect(text).not.toMatch(/[\u2066\u2069]/);
  });

  test('the numbers of the bar stand in their own order on one line', async () => {
    for (const [id, digits] of [
      ['#call-999', '999'],
      ['#call-helpline', numberOf('national-da-helpline')],
    ] as const) {
      const number = page.locator(`${id} bdi.number`);
      expect(await number.innerText()).toBe(digits);
      expect(await number.getAttribute('dir')).toBe('ltr');
    }
  });

  test('the silent call is told step by step, mobile first, with its English beneath', async () => {
    await press(page, 'start.danger:yes');
    await press(page, 'emergency:cannot-speak');
    await expectArabic(page);
    const steps = await page.locator('ol.steps li').allInnerTexts();
    expect(steps).toHaveLength(5);
    expect(steps[2]).toMatch(/55\D+press 55/);
    expect(await page.locator('main h3').first().innerText()).toMatch(/المحمول\s+On a mobile/);
    expect(await page.locator('ol.steps .english').first().getAttribute('dir')).toBe('ltr');
  });

  test('what is not translated is marked as English and keeps to its own side', async () => {
    for (const step of ['start.danger:no', 'start.need:other-topics', 'topics.which:decisions'])
      await press(page, step);
    const quote = page.locator('blockquote').first();
    expect(await quote.getAttribute('lang')).toBe('en');
    expect(await quote.getAttribute('dir')).toBe('ltr');
    expect(await page.locator('main ul[lang=en][dir=ltr] li').count()).toBe(3);
  });
});

async function expectArabic(page: Page): Promise<void> {
  for (const part of ['html', 'main']) {
    expect(await page.locator(part).getAttribute('lang')).toBe('ar');
    expect(await page.locator(part).getAttribute('dir')).toBe('rtl');
  }
}
