import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { content, type Started, startApp } from '../support/app.ts';
import { describeInBrowser, openBrowser } from './support/browser.ts';
import { press, TO_CONTACTS, type } from './support/walk.ts';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const WIDE = { width: 1280, height: 900 };
const NARROW = { width: 320, height: 640 };
const REVIEW = ['start.danger:no', 'start.need:other-topics', 'topics.which:case-review'];

/** Every kind of view, by what is pressed (`go:` for a control) or typed (`say:`). */
// Colours are looked at on the first five, which hold every kind of part.
const VIEWS: Readonly<Record<string, readonly string[]>> = {
  first: [],
  'question with contacts': TO_CONTACTS,
  'outcome with a table': REVIEW,
  emergency: ['start.danger:yes'],
  'safety check': ['start.danger:no', 'say:it is all too much and he will not stop'],
  question: ['start.danger:no'],
  silent: ['start.danger:yes', 'emergency:cannot-speak'],
  deaf: ['start.danger:yes', 'emergency:deaf-or-bsl'],
  'self-harm': ['start.danger:no', 'say:it is all too much', 'safety.danger:hurt-myself'],
  help: ['go:help'],
  'who can I ring': ['go:who-can-i-ring'],
  language: ['go:language'],
};
const MODES: Readonly<Record<string, BrowserContextOptions>> = {
  '1280 px': { viewport: WIDE },
  '320 px': { viewport: NARROW },
  dark: { viewport: NARROW, colorScheme: 'dark' },
  'forced colours': { viewport: WIDE, forcedColors: 'active' },
};

describeInBrowser('every view', () => {
  let browser: Browser;
  let started: Started;

  beforeAll(async () => {
    browser = await openBrowser();
    started = await startApp();
  });
  afterAll(async () => {
    await browser?.close();
    await started?.app.close();
  });

  async function open(options: BrowserContextOptions, steps: readonly string[] = []): Promise<Page> {
    const page = await (await browser.newContext(options)).newPage();
    await page.goto(started.url);
    for (const step of steps) {
      if (step.startsWith('say:')) await type(page, step.slice(4));
      else if (step.startsWith('go:')) await press(page, step.slice(3), 'go');
      else await press(page, step);
    }
    return page;
  }
  const overflow = (page: Page) =>
    page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth');

  async function faultless(page: Page): Promise<void> {
    const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
  }

  describe.each(Object.entries(MODES))('%s', (name, mode) => {
    const some = /px/.test(name) ? Object.entries(VIEWS) : Object.entries(VIEWS).slice(0, 5);
    test.each(some)('%s has no accessibility fault and no sideways scroll', async (_view, steps) => {
      const page = await open(mode, steps);
      const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
      expect(await overflow(page)).toBeLessThanOrEqual(0);
      await page.context().close();
    });
  });

  test.each(content.rules.languages.filter((id) => id !== 'en'))(
    'in %s there is no accessibility fault and no sideways scroll',
    async (language) => {
      const page = await open({ viewport: NARROW });
      await press(page, language, 'language');
      for (const step of TO_CONTACTS) await press(page, step);
      await faultless(page);
      await press(page, 'emergency', 'go');
      await faultless(page);
      await page.context().close();
    },
  );

  test('targets a frightened finger must hit are 44 px high', async () => {
    const page = await open({ viewport: NARROW }, TO_CONTACTS);
    const small = await page.evaluate<
      string[]
    >(`[...document.querySelectorAll('.bar a, .answers button, .ways a, .controls button, .pages a, .send')]
      .filter((target) => target.getBoundingClientRect().height < 43.9).map((target) => target.outerHTML)`);
    expect(small).toEqual([]);
    await page.context().close();
  });

  test('at 400 % zoom the bar scrolls away, and wider text fits', async () => {
    const page = await open({ viewport: { width: 320, height: 256 } }, TO_CONTACTS);
    expect(await page.evaluate(`getComputedStyle(document.querySelector('.bar')).position`)).toBe('static');
    await page.evaluate(`document.querySelectorAll('body *').forEach((part) => {
      part.style.lineHeight = '1.5'; part.style.letterSpacing = '0.12em'; part.style.wordSpacing = '0.16em'; })`);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    await page.context().close();
  });

  test('by keyboard alone to an outcome: exit comes first, and the new question has the focus', async () => {
    const page = await open({ viewport: WIDE });
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
    await page.context().close();
  });
});
