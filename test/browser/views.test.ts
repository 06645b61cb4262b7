import type { Browser, Page } from 'playwright-core';
import { TO_CONTACTS, TO_OUTCOME, TO_QUESTION, TO_TABLE } from '../support/own-ways.ts';
import { compiled, content, type Started, startApp } from '../support/test-app.ts';
import { COLOUR_RULES, faultsOf, WORD_RULES } from './support/axe.ts';
import { describeInBrowser, openBrowser } from './support/browser.ts';
import { skipTo } from './support/walk.ts';

const WIDE = { width: 1280, height: 900 };
const NARROW = { width: 320, height: 640 };

/** Every kind of view, by what is pressed or typed from the beginning. */
const VIEWS: Readonly<Record<string, readonly string[]>> = {
  first: [],
  question: ['start.danger:no'],
  'question with contacts': TO_CONTACTS,
  outcome: TO_OUTCOME,
  'outcome with a table': TO_TABLE,
  emergency: ['start.danger:yes'],
  silent: ['start.danger:yes', 'emergency:cannot-speak'],
  deaf: ['start.danger:yes', 'emergency:deaf-or-bsl'],
  'safety check': ['start.danger:no', 'say:it is all too much'],
  'self-harm': ['start.danger:no', 'say:it is all too much', 'safety.danger:hurt-myself'],
  'did you mean': ['start.danger:no', 'say:noisy neighbours'],
  'device safety': [...TO_QUESTION, 'go:device-safety'],
  'under 19': [...TO_QUESTION, 'go:under-19'],
  help: ['go:help'],
  'who can I ring': ['go:who-can-i-ring'],
  language: ['go:language'],
  privacy: ['page:privacy'],
  safety: ['page:safety'],
  accessibility: ['page:accessibility'],
};

/** Asked in English: typed words are understood in many languages, and here they only lead to a view. */
const UNTYPED = Object.entries(VIEWS).filter(([, steps]) => !steps.some((step) => step.startsWith('say:')));

type Rules = Parameters<typeof faultsOf>[1];

/** The same page in every mode, and back to how it was. */
async function faultsInEveryMode(page: Page): Promise<readonly string[]> {
  const faults: string[] = [];
  const look = async (mode: string, rules?: Rules) =>
    faults.push(...(await faultsOf(page, rules)).map((fault) => `${mode}: ${fault}`));
  await page.setViewportSize(WIDE);
  await look('1280 px');
  await page.emulateMedia({ forcedColors: 'active' });
  await look('forced colours', COLOUR_RULES);
  await page.emulateMedia({ forcedColors: 'none' });
  await page.setViewportSize(NARROW);
  await look('320 px');
  await page.emulateMedia({ colorScheme: 'dark' });
  await look('dark', COLOUR_RULES);
  await page.emulateMedia({ colorScheme: 'light' });
  return faults;
}

describeInBrowser('no accessibility fault and no sideways scroll', () => {
  let browser: Browser;
  let started: Started;
  let page: Page;

  beforeAll(async () => {
    browser = await openBrowser();
    started = await startApp();
    page = await (await browser.newContext()).newPage();
    await page.goto(started.url);
  });

  test.each(Object.entries(VIEWS))('%s, wide, narrow, dark and in forced colours', async (view, steps) => {
    await skipTo(page, ['go:restart', ...steps]);
    // Where typed words lead is learned, and may change: then this is not the view that it says.
    if (steps.some((step) => step.startsWith('say:')))
      expect(await page.locator('main').getAttribute('data-view')).toBe(view.replaceAll(' ', '-'));
    expect(await faultsInEveryMode(page)).toEqual([]);
  });

  const others = compiled.rules.languages.filter((id) => id !== 'en');
  test.each(others)(
    'every view in %s, narrow, and wide too from right to left',
    async (language) => {
      const found: string[] = [];
      const rightToLeft = content.languages[language]?.meta.dir === 'rtl';
      await page.setViewportSize(NARROW);
      await skipTo(page, [`language:${language}`]);
      for (const [view, steps] of UNTYPED) {
        await skipTo(page, ['go:restart', ...steps]);
        expect(await page.locator('main').getAttribute('lang')).toBe(language);
        for (const size of rightToLeft ? [WIDE, NARROW] : [NARROW]) {
          await page.setViewportSize(size);
          const faults = await faultsOf(page, rightToLeft ? undefined : WORD_RULES);
          found.push(...faults.map((fault) => `${view}, ${size.width} px: ${fault}`));
        }
      }
      await skipTo(page, ['go:restart', 'language:en']);
      expect(found).toEqual([]);
    },
    120_000,
  );

  test('begun again after a page nobody can read any more', async () => {
    await skipTo(page, ['go:restart', 'start.danger:no']);
    await page.evaluate(
      `document.querySelectorAll('input[name=state]').forEach((one) => { one.value = 'forged'; })`,
    );
    await page.locator(`button[value="${TO_QUESTION[1]}"]`).click();
    await page.locator('main[data-question="start.danger"] .notice').waitFor();
    expect(await page.locator('#status').textContent()).toContain('we start again');
    expect(await faultsInEveryMode(page)).toEqual([]);
  });

  test('the goodbye that a browser without the script is shown', async () => {
    const bare = await browser.newPage();
    await bare.route(started.url, async (route) => {
      const response = await route.fetch();
      await route.fulfill({
        response,
        body: (await response.text()).replace(/<script>[\s\S]*<\/script>/, ''),
      });
    });
    // An answer with nothing to show: the goodbye, which moves on at once, stays.
    await bare.route('**/exit', (route) => route.fulfill({ status: 204 }));
    await bare.goto(started.url);
    await bare.locator('#say').fill('exit');
    await bare.locator('#say').press('Enter');
    await bare.locator('main[data-view=goodbye]').waitFor();
    expect(await faultsInEveryMode(bare)).toEqual([]);
    await bare.close();
  });

  test('what is shown when something is wrong, and when we are down', async () => {
    await page.goto(`${started.url}nowhere`);
    expect(await faultsInEveryMode(page)).toEqual([]);
    await page.goto(`file://${process.cwd()}/web/fallback.html`);
    expect(await page.locator('#exit').getAttribute('href')).toMatch(/^https:/);
    expect(await faultsInEveryMode(page)).toEqual([]);
  });

  test('a page of another site with both snippets on it', async () => {
    await page.goto(`file://${process.cwd()}/web/embed/demo.html`);
    expect(await page.locator('a[href="tel:999"]').count()).toBe(2);
    expect(await faultsInEveryMode(page)).toEqual([]);
  });
});
