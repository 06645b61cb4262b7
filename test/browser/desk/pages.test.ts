import type { Browser, Page } from 'playwright-core';
import { CSU, ENGLISH, named, SHOP, said, withHours } from '../../desk/change.ts';
import { openDesk } from '../../desk/open-desk.ts';
import { numberOf } from '../../support/numbers.ts';
import { COLOUR_RULES, faultsOf, WORD_RULES } from '../support/axe.ts';
import { describeInBrowser, openBrowser } from '../support/browser.ts';
import { officer } from './officer.ts';

// Every page of the desk, some of them long, in every mode.
jest.setTimeout(240_000);

const WIDE = { width: 1280, height: 900 };
const PHONE = { width: 360, height: 740 };
/** A screen of 1280 by 1024 at 400 %. */
const ZOOMED = { width: 320, height: 256 };

const PAGES = [
  '',
  'mistakes',
  'freshness',
  'freshness/page',
  'edit',
  'edit/organisation?id=victim-support',
  'edit/organisation?id=one-stop-shop',
  'edit/organisation?id=galop',
  'edit/organisation?id=nobody',
  'edit/outages',
  'edit/sentences?language=en&file=organisations',
  'edit/sentences?language=ar&file=start',
  'preview',
  'preview?question=emergency&beside=ar',
  'preview?situation=sexual-violence&in=pl&beside=ar&door=teams',
  'flows',
  'coverage?from=2026-12-21',
  'coverage/one?situation=being-hurt&from=2026-12-21',
  'languages',
  'languages/one?language=ar',
  'nowhere',
] as const;

describeInBrowser('every page of the desk', () => {
  let browser: Browser;
  let page: Page;
  let desk: Awaited<ReturnType<typeof openDesk>>;

  beforeAll(async () => {
    browser = await openBrowser();
    desk = await openDesk();
    page = await (await browser.newContext()).newPage();
  });

  /** With every fold open: what is folded away is looked at by nobody. */
  async function faults(): Promise<readonly string[]> {
    await page.evaluate(`document.querySelectorAll('details').forEach((one) => { one.open = true; })`);
    const found: string[] = [];
    const look = async (mode: string, rules?: Parameters<typeof faultsOf>[1]) =>
      found.push(...(await faultsOf(page, rules)).map((fault) => `${mode}: ${fault}`));
    await page.setViewportSize(WIDE);
    await look('wide');
    await page.setViewportSize(ZOOMED);
    await look('400 %', WORD_RULES);
    await page.emulateMedia({ colorScheme: 'dark' });
    await look('dark', COLOUR_RULES);
    await page.emulateMedia({ colorScheme: 'light' });
    await page.setViewportSize(PHONE);
    await look('phone', ['target-size']);
    return found;
  }

  test.each(PAGES)(
    '/%s: no fault that axe finds, no sideways scroll: wide, phone, dark, 400 %% zoom',
    async (path) => {
      await page.goto(`${desk.url}${path}`);
      expect(await faults()).toEqual([]);
    },
  );

  test('what is shown before something is saved, and when it is refused', async () => {
    const { opened, change } = officer(page, desk.url);
    const now = [SHOP, ENGLISH].map((file) => [file, desk.read(file)] as const);
    withHours(desk);
    await opened('edit/organisation?id=one-stop-shop');
    await change('Change the hours', { Wednesday: '10:00-13:00' });
    await page.locator('h1', { hasText: 'Not yet' }).waitFor();
    expect(await faults()).toEqual([]);
    await opened('edit/organisation?id=one-stop-shop');
    await change('A day on which it is closed', { Day: '2027-01-13' });
    await page.locator('h1', { hasText: 'Is this right?' }).waitFor();
    expect(await faults()).toEqual([]);
    for (const [file, text] of now) desk.write(file, text);
  });

  test('a mistake appears by itself when a file is saved, with its line, and goes again', async () => {
    await page.goto(`${desk.url}mistakes`);
    const right = desk.read(SHOP);
    desk.seed(SHOP, 'wednesday:', 'wensday:');
    await page.locator('[data-count="1"]').waitFor();
    expect(await page.locator('.faults').innerText()).toContain('did you mean “wednesday”?');
    expect(await page.locator('.faults code').innerText()).toContain(
      /wensday: \S+/.exec(desk.read(SHOP))?.[0],
    );
    expect(await page.locator('#status').textContent()).toContain('1 mistake');
    expect(await faults()).toEqual([]);
    desk.write(SHOP, right);
    await page.locator('[data-count="0"]').waitFor();
  });

  describe('by keyboard alone', () => {
    const focused = () =>
      page.evaluate<string>(`(() => {
        const { activeElement: at } = document;
        return at.labels?.[0]?.textContent ?? at.textContent.trim();
      })()`);
    /** Tab until it is there; what has the focus is always seen, and told by more than a colour. */
    async function tabTo(words: string): Promise<void> {
      for (let tabs = 0; tabs < 120; tabs += 1) {
        await page.keyboard.press('Tab');
        const [text, seen] = [
          await focused(),
          await page.evaluate<boolean>(`(() => {
            const { top, bottom } = document.activeElement.getBoundingClientRect();
            return bottom > 0 && top < innerHeight && getComputedStyle(document.activeElement).outlineStyle !== 'none';
          })()`),
        ];
        if (!seen) throw new Error(`“${text}” has the focus and is not seen`);
        if (text === words) return;
      }
      throw new Error(`no Tab leads to “${words}”`);
    }
    const press = async (words: string, key = 'Enter') => {
      await tabTo(words);
      await page.keyboard.press(key);
    };
    const title = (words: string) => page.locator('h1', { hasText: words }).waitFor();

    test('from the start to a number that is saved', async () => {
      await page.setViewportSize(WIDE);
      await page.goto(desk.url);
      await press('Skip to the page');
      expect(await page.evaluate('document.activeElement.id')).toBe('main');
      await page.keyboard.press('Shift+Tab');
      await page.goto(desk.url);
      await press('Change a fact');
      await title('Change a fact');
      await press(named(desk, 'community-safety-unit'));
      await title(named(desk, 'community-safety-unit'));
      await press('Change the number');
      for (const label of ['The number, as it is printed', 'Type it once more']) {
        await tabTo(label);
        await page.keyboard.press('Control+A');
        await page.keyboard.type('01632 960003');
      }
      await press('Show what changes');
      await title('Is this right?');
      await tabTo('Your name, for the list of changes');
      await page.keyboard.type('Jo Smith');
      await press('Save');
      await page.locator('.good[role=status]').waitFor();
      expect(desk.read(CSU)).toContain('display: 01632 960003');
      expect(desk.read(CSU)).not.toContain(numberOf('community-safety-unit'));
    });

    test('a conversation in the preview, and the words of it in two languages', async () => {
      await page.goto(`${desk.url}preview?beside=pl`);
      await press(said(desk, 'start', 'danger', 'answers', 'no'));
      await page.locator('.screen[data-question="start.need"]').first().waitFor();
      await tabTo('What somebody might type here');
      await page.keyboard.type('he has a knife');
      await page.keyboard.press('Enter');
      await page.locator('#why').waitFor();
      expect(await page.locator('.screen').evaluateAll((all) => all.map((one) => one.lang))).toEqual([
        'en',
        'pl',
      ]);
      expect(page.url()).not.toContain('knife');
    });
  });
});
