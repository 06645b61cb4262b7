import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chromium } from 'playwright-core';
import { WHOLE } from '../../support/chromium/chrome.ts';
import { launching } from '../../support/chromium/launch.ts';
import { closing } from '../../support/closing.ts';
import { SCREEN } from '../../support/windowed.ts';
import type { Window } from './windows.ts';

/** The number of a screen that nobody sees. */
async function openScreen(): Promise<string> {
  const screen = spawn(SCREEN ?? '', ['-displayfd', '1', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  closing(() => screen.kill());
  const [number] = await once(screen.stdout, 'data');
  return `:${String(number).trim()}`;
}

/** With windows Chromium asks before it posts a form again; without them it does not ask. */
export async function openWindowedChromium(): Promise<Window> {
  const options = launching(WHOLE);
  const env = { ...options.env, DISPLAY: await openScreen() };
  const browser = await chromium.launch({ ...options, env, headless: false });
  closing(() => browser.close());
  const page = await browser.newPage({ javaScriptEnabled: false });
  const devtools = await page.context().newCDPSession(page);
  /** A frame that comes back with its page is seen by nothing but a picture: of one colour it takes next to no bytes. */
  const inked = async () => {
    if (page.url().startsWith('chrome-error:')) return false;
    return (await page.screenshot({ clip: { x: 60, y: 190, width: 560, height: 330 } })).length > 4_000;
  };
  const inside = () => page.frames()[1] ?? page.mainFrame();
  return {
    async go(url) {
      await page.goto(url);
    },
    click: (selector) => inside().locator(selector).click(),
    async view() {
      const main = inside().locator('#main');
      if ((await main.count()) === 0) return (await inked()) ? 'something' : 'no view';
      const drawn = await inside().locator('#heading').isVisible();
      return drawn ? String(await main.getAttribute('data-question')) : 'blank';
    },
    url: async () => page.url(),
    async back() {
      const { entries, currentIndex } = await devtools.send('Page.getNavigationHistory');
      const earlier = entries[currentIndex - 1];
      if (earlier) await devtools.send('Page.navigateToHistoryEntry', { entryId: earlier.id });
    },
  };
}
