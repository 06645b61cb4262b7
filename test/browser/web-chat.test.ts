import type { Browser, BrowserContext, Page } from 'playwright-core';
import { readWebChat } from '../../src/web-files.ts';
import { numberOf, type Started, startApp, telOf } from '../support/council.ts';
import { faultsOf } from './support/axe.ts';
import { openBrowser } from './support/browser.ts';
import { documentedPage, publish, SERVICE, SITE } from './support/documented-site.ts';
import { button, describeInWebChat, openWebChat, shown } from './support/web-chat-page.ts';

const NEED = 'I am being hurt, frightened or controlled';

describeInWebChat('Microsoft Web Chat', () => {
  let browser: Browser;
  let context: BrowserContext;
  let started: Started;
  let page: Page;
  let problems: string[];
  let elsewhere: string[];
  let slept = 0;

  beforeAll(async () => {
    browser = await openBrowser();
    const settings = {
      DIRECT_LINE_ORIGINS: 'https://council.example',
      WEBCHAT: 'on',
      EXIT_URL: 'https://exit.test/',
    };
    started = await startApp(settings, () => new Date(Date.now() + slept));
    // One for all, so that the bundle is fetched and compiled once.
    context = await browser.newContext({ viewport: { width: 390, height: 844 } });
    await context.route('https://exit.test/**', (route) => route.fulfill({ body: 'elsewhere' }));
  });
  beforeEach(async () => {
    page = await context.newPage();
    problems = [];
    elsewhere = [];
    page.on('console', (line) => line.type() === 'error' && problems.push(line.text()));
    page.on('pageerror', (error) => problems.push(String(error)));
    page.on('request', (request) => {
      if (!/^(blob|data):/.test(request.url()) && new URL(request.url()).host !== new URL(started.url).host)
        elsewhere.push(request.url());
    });
    await openWebChat(page, started.url);
  }, 60_000);
  afterEach(() => page.close());

  test('a walk by its buttons ends at a card with numbers that can be tapped; nothing is wrong on the way', async () => {
    expect(await faultsOf(page)).toEqual([]);
    await button(page, 'No').click();
    await button(page, NEED).click();
    await button(page, 'Northmoor').click();
    await button(page, 'Skip this question').waitFor();
    await page.getByText('Some services are for men').first().waitFor();
    const card = page.locator('.ac-adaptiveCard').last();
    expect(await card.getAttribute('aria-label')).toBe('Who can help');
    expect(await card.getByRole('heading').allInnerTexts()).toContain('Moor Council');
    const call = card.getByRole('link', { name: `Call ${numberOf('moor-council')}` });
    expect(await call.getAttribute('href')).toBe(`tel:${telOf('moor-council')}`);
    expect(await card.innerText()).toContain('1 High Street');
    expect(await page.locator('#webchat a[href="tel:999"]').count()).toBeGreaterThan(0);
    expect(await faultsOf(page)).toEqual([]);
    await page.setViewportSize({ width: 320, height: 256 });
    const wide = 'document.documentElement.scrollWidth > document.documentElement.clientWidth';
    expect(await page.evaluate<boolean>(wide)).toBe(false);
    expect((await page.locator('#webchat').boundingBox())?.height).toBeGreaterThan(200);
    expect(problems).toEqual([]);
    expect(elsewhere).toEqual([]);
  }, 90_000);

  test('a double tap moves once, and typing still works after it', async () => {
    await button(page, 'No').dblclick();
    await button(page, NEED).waitFor();
    await page.waitForTimeout(500);
    expect(await shown(page)).toHaveLength(3);
    await page.getByRole('textbox').fill('canary words');
    await page.keyboard.press('Enter');
    await page.getByText('(not kept)').first().waitFor();
    expect((await shown(page)).join('\n')).not.toContain('canary');
  }, 60_000);

  test('two quick taps that Web Chat lets through move once too, and the question stands once', async () => {
    await button(page, 'No').evaluate((one) => {
      const { click } = one as unknown as { click(): void };
      click.call(one);
      click.call(one);
    });
    await page.getByText('That button belongs to an earlier question').first().waitFor();
    await button(page, NEED).waitFor();
    const [greeting, ...rest] = await shown(page);
    expect(greeting).toContain('Is anyone in danger right now?');
    expect(rest.filter((text) => text.includes('What would help?'))).toHaveLength(1);
    expect(rest).toHaveLength(3);
  }, 60_000);

  test('leaving in the chat takes every line off the screen but the goodbye', async () => {
    await button(page, 'No').click();
    await button(page, NEED).click();
    await button(page, 'Northmoor').waitFor();
    await button(page, 'Exit this page').click();
    const text = async () => (await shown(page)).join('\n');
    for (let tries = 0; tries < 100 && (await text()).includes('live?'); tries++)
      await page.waitForTimeout(50);
    expect(await text()).toContain('999');
    expect(await text()).not.toMatch(/Where do you live|What would help|danger right now|being hurt/);
  }, 60_000);

  test('after a sleep of hours the page takes a new token, and begins again', async () => {
    await button(page, 'No').click();
    await button(page, NEED).waitFor();
    problems = [];
    slept = 3 * 3_600_000;
    const again = page.waitForEvent('load', { timeout: 40_000 });
    await page.getByRole('textbox').fill('he has a knife');
    await page.keyboard.press('Enter');
    await again;
    slept = 0;
    await button(page, 'No').waitFor();
    expect(await page.locator('#webchat').innerText()).not.toContain('What would help?');
  }, 90_000);

  test('the exit of the page deletes what is held and leaves nothing to go back to', async () => {
    await button(page, 'No').click();
    await button(page, NEED).waitFor();
    const ended = page.waitForRequest(
      (request) => request.postData()?.includes('endOfConversation') ?? false,
    );
    await page.locator('#exit').click();
    const request = await ended;
    await page.waitForURL('https://exit.test/');
    const headers = { authorization: request.headers()['authorization'] ?? '' };
    const status = async () => (await fetch(request.url(), { headers })).status;
    for (let tries = 0; tries < 50 && (await status()) !== 404; tries++) await page.waitForTimeout(50);
    expect(await status()).toBe(404);
    await page.goBack().catch(() => undefined);
    expect(await page.locator('body').innerText()).not.toContain('What would help?');
  }, 60_000);
});

describeInWebChat('the page that docs/direct-line.md shows, in a site of its own', () => {
  let browser: Browser;
  let context: BrowserContext;
  let url: string;
  beforeAll(async () => {
    const settings = { DIRECT_LINE_ORIGINS: SITE, PUBLIC_URL: SERVICE };
    ({ url } = await startApp(settings));
    browser = await openBrowser();
  });
  const open = async (change: (page: string) => string = (page) => page) => {
    context = await browser.newContext({ viewport: { width: 390, height: 844 } });
    const page = await publish(context, change(documentedPage()), url);
    const begun = page.waitForRequest((one) => one.url().endsWith('/v3/directline/conversations'));
    await page.goto(`${SITE}/help`);
    return { page, begun: (await begun).postDataJSON() as unknown };
  };
  afterEach(() => context.close());

  test.each([
    ['en-GB', 'No', 'Is anyone in danger right now?', 'What would help?'],
    ['ar-SA', 'لا (No)', 'هل هناك شخص في خطر الآن؟', 'ما الذي قد يساعد؟'],
    ['ar', 'لا (No)', 'هل هناك شخص في خطر الآن؟', 'ما الذي قد يساعد؟'],
  ])(
    'with the locale %s it begins in that language, and goes on in it',
    async (locale, no, first, then) => {
      const { page, begun } = await open((written) => written.replace("'en-GB'", `'${locale}'`));
      expect(begun).toMatchObject({ locale });
      await button(page, no).waitFor();
      expect((await shown(page)).join('\n')).toContain(first);
      await button(page, no).click();
      await page.getByText(then).first().waitFor();
      expect(await page.locator('header a[href="tel:999"]').count()).toBe(1);
    },
    90_000,
  );

  test('words that are sent beside a picture are answered', async () => {
    const { page } = await open((written) =>
      written.replace('hideUploadButton: true', 'hideUploadButton: false'),
    );
    await button(page, 'No').waitFor();
    const picture = { name: 'a.png', mimeType: 'image/png', buffer: Buffer.alloc(300_000, 1) };
    await page.locator('input[type=file]').setInputFiles(picture);
    await page.getByRole('textbox').fill('he has a knife');
    await page.keyboard.press('Enter');
    await page.getByText('Who to call now').first().waitFor();
    // The bubble changes when the post is done, and the answer may be there before.
    await page.getByText('(not kept)').first().waitFor();
    expect((await shown(page)).join('\n')).not.toMatch(/Send failed|knife/);
  }, 90_000);
});

test('the page that docs/direct-line.md shows is a script that a browser can read', () => {
  const code = /<script>([\s\S]*)<\/script>/.exec(documentedPage())?.[1] ?? '';
  expect(() => new Function(code)).not.toThrow();
});

test('with no bundle the start says how to get it', () => {
  expect(() => readWebChat('web', 'test/nowhere/webchat.js')).toThrow('npm run webchat:vendor');
});

test('the page is not there until it is turned on', async () => {
  const off = await startApp({ DIRECT_LINE_ORIGINS: 'https://council.example' });
  for (const path of ['webchat', 'webchat/page.js', 'webchat/bundle.js'])
    expect((await fetch(`${off.url}${path}`)).status).toBe(404);
  await off.close();
});
