import type { Browser, Page } from 'playwright-core';
import { snippets } from '../../src/channels/web/snippet.ts';
import { makeGuide } from '../../src/guide/make-guide.ts';
import { content, type Started, startApp } from '../support/app.ts';
import { describeInBrowser, openWholeBrowser } from './support/browser.ts';
import { openSites, type Sites } from './support/sites.ts';
import { press, skipTo, TO_CONTACTS, TOLD, type } from './support/walk.ts';

type Kind = 'usual' | 'no script' | 'its own';
const FIVE = [...TO_CONTACTS, 'domestic-abuse.for-men:no', 'domestic-abuse.high-risk:no'];

describeInBrowser('leaving', () => {
  let browser: Browser;
  let started: Started;
  let sites: Sites;
  let page: Page;
  /** The sites before and after ours, and one that holds ours in a frame, each under a name of its own. */
  const before = () => `http://127.0.0.2:${sites.port}/before`;
  const away = () => `http://127.0.0.3:${sites.port}/weather`;
  const council = () => `http://localhost:${sites.port}/`;

  beforeAll(async () => {
    browser = await openWholeBrowser();
    sites = await openSites();
    started = await startApp({ FRAME_ANCESTORS: `http://localhost:${sites.port}` }, undefined, {
      EXIT_URL: away(),
    });
    sites.serve('/', `<title>council</title>${snippets(makeGuide(content), started.url).frame}`);
  });

  /** A new window costs the browser more than a test does in it: those that leave theirs as it was share one. */
  const shared = new Map<Kind, Page>();
  async function visit(kind: Kind = 'usual', address = started.url): Promise<void> {
    const open = () => browser.newPage({ javaScriptEnabled: kind !== 'no script' });
    page = shared.get(kind) ?? (await open());
    if (kind !== 'its own') shared.set(kind, page);
    await page.goto(before());
    await page.goto(address);
  }

  /** Away, and Back leads to what was before ours: nothing of ours is left in between. */
  async function gone(): Promise<void> {
    await page.waitForURL(away());
    await back(before());
    expect(await page.locator('body').innerText()).toBe('elsewhere');
  }
  /** A page that comes back as it was kept does not load, so nothing but its address can be waited for. */
  async function back(to: string): Promise<void> {
    await page.evaluate('void setTimeout(() => history.back())');
    for (let tries = 0; page.url() !== to && tries < 100; tries++) await page.waitForTimeout(30);
    expect(page.url()).toBe(to);
  }
  const shift = async (times: number) => {
    for (let presses = 0; presses < times; presses++) await page.keyboard.press('Shift');
  };

  test.each([
    ['no', []],
    ['five', FIVE],
  ])('a click after %s answers leaves nothing for Back', async (_count, steps) => {
    await visit();
    await skipTo(page, steps);
    await page.locator('#exit').click();
    await gone();
  });

  test('the whole chat, with its pages and languages, is one history entry with one bland title', async () => {
    await visit();
    const length = await page.evaluate('history.length');
    for (const step of [...TO_CONTACTS, 'page:privacy', 'go:help', 'go:back']) {
      await skipTo(page, [step]);
      expect(await page.title()).toBe('Community safety help');
    }
    expect(await page.evaluate('history.length')).toBe(length);
    expect(page.url()).toBe(started.url);
  });

  test('Shift three times leaves, in the middle of typing too; capitals and two presses do not', async () => {
    await visit();
    await skipTo(page, TO_CONTACTS);
    await page.locator('#say').focus();
    for (const letter of 'HELP ME') await page.keyboard.press(letter === ' ' ? 'Space' : `Shift+${letter}`);
    expect(await page.locator('#status').textContent()).not.toMatch(/\d more/);
    await shift(2);
    expect(await page.locator('#status').textContent()).toContain('1 more');
    await page.keyboard.press('a');
    await shift(1);
    expect(await page.locator('#status').textContent()).toContain('2 more');
    expect(page.url()).toBe(started.url);
    await shift(2);
    await gone();
  });

  test('Shift is forgotten after five seconds, and that is said', async () => {
    await visit('its own');
    await page.clock.install();
    await page.reload();
    await shift(2);
    await page.clock.fastForward(5100);
    expect(await page.locator('#status').textContent()).toContain('stopped counting');
    await shift(1);
    expect(await page.locator('#status').textContent()).toContain('2 more');
    expect(page.url()).toBe(started.url);
  });

  test('a click with half a sentence typed leaves nothing for Back, and the words are not put back', async () => {
    await visit();
    await skipTo(page, ['start.danger:no']);
    await page.locator('#say').pressSequentially('my ex keeps coming to the');
    await page.locator('#exit').click();
    await gone();
    await page.goto(started.url);
    expect(await page.locator('#say').inputValue()).toBe('');
  });

  test('typed words leave the same way', async () => {
    await visit();
    await skipTo(page, ['start.danger:no']);
    await page.locator('#say').fill('exit');
    await page.locator('#say').press('Enter');
    await gone();
  });

  test('with no script the link leads away, and Back brings no view of the conversation', async () => {
    await visit('no script');
    await skipTo(page, TO_CONTACTS);
    await page.locator('#exit').click();
    await page.waitForURL(away());
    // Asked of the browser itself: a page of its own cannot be read in the usual way while scripts are off.
    const devtools = await page.context().newCDPSession(page);
    for (;;) {
      const history = await devtools.send('Page.getNavigationHistory');
      const earlier = history.entries[history.currentIndex - 1];
      if (!earlier) break;
      await devtools.send('Page.navigateToHistoryEntry', { entryId: earlier.id });
      await page.waitForTimeout(250);
      const { strings } = await devtools.send('DOMSnapshot.captureSnapshot', { computedStyles: [] });
      expect(strings.join(' ')).not.toMatch(TOLD);
    }
  });

  test('with no script a typed exit leaves a page that says nothing', async () => {
    await visit('no script');
    await skipTo(page, ['start.danger:no']);
    await page.locator('#say').fill('exit');
    await page.locator('#say').press('Enter');
    await page.locator('main[data-view=goodbye]').waitFor();
    const text = await page.locator('body').innerText();
    expect([...new Set(text.match(/\d{3,}[\d ]*/g))]).toEqual(['999']);
    expect(text).not.toMatch(/abuse|stalk|violence|helpline/i);
  });

  test.each(['click', 'shift', 'no script'])('from inside a frame the whole page leaves: %s', async (how) => {
    await visit(how === 'no script' ? how : 'usual', council());
    const frame = page.frameLocator('iframe');
    await frame.locator('button[value="start.danger:no"]').click();
    await frame.locator('button[value="start.need:being-hurt"]').click();
    await frame.locator('#contacts-heading').waitFor();
    if (how === 'shift') {
      await frame.locator('#say').pressSequentially('he said');
      await shift(3);
    } else await frame.locator('#exit').click();
    if (how !== 'no script') await gone();
    else await page.waitForURL(away());
  });

  test('a site that is not allowed cannot frame it', async () => {
    await visit('usual', `http://127.0.0.1:${sites.port}/`);
    expect(await page.frameLocator('iframe').locator('#exit').count()).toBe(0);
    expect(await page.locator('a[href="tel:999"]').count()).toBe(1);
  });

  test('with no connection a blank page stays', async () => {
    await visit('its own');
    await skipTo(page, TO_CONTACTS);
    await page.context().setOffline(true);
    await page.locator('#exit').click();
    await page.waitForFunction('document.documentElement.childNodes.length === 0');
    expect(page.url()).toBe(started.url);
    expect(await page.title()).toBe('');
  });

  test('following a link and coming back shows a fresh page, whether or not the browser had kept the old one', async () => {
    await visit();
    await skipTo(page, TO_CONTACTS);
    await page.goto(away());
    await back(started.url);
    await page.locator('main[data-question="start.danger"]').waitFor();
    expect(await page.locator('body').innerText()).not.toMatch(TOLD);
  });

  test('nothing is stored in the browser', async () => {
    await visit();
    await press(page, 'start.danger:no');
    await type(page, 'quarrelsome platypus next door');
    expect(await page.context().cookies()).toEqual([]);
    const stores = `Promise.all([indexedDB.databases(), caches.keys(), navigator.serviceWorker.getRegistrations()])
      .then((lists) => localStorage.length + sessionStorage.length + lists.flat().length)`;
    expect(await page.evaluate(stores)).toBe(0);
  });
});
