import { spawn } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';
import { chromium } from 'playwright-core';
import { begun } from '../../support/chromium/again.ts';
import { WHOLE } from '../../support/chromium/chrome.ts';
import { launching } from '../../support/chromium/launch.ts';
import { closing } from '../../support/closing.ts';
import { nextLine } from '../../support/next-line.ts';
import { SCREEN } from '../../support/windowed.ts';
import type { Window } from './windows.ts';

/** The number of a screen that nobody sees. */
async function openScreen(): Promise<string> {
  const screen = spawn(SCREEN ?? '', ['-displayfd', '1', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  closing(() => screen.kill());
  return `:${await nextLine(screen.stdout)()}`;
}

/** Milliseconds between two tries, and how many of them, while one page takes the place of another. */
const SWAP_MS = 50;
const SWAPS = 200;

/** While pages change places neither is the active one, and Chromium refuses to tell of its history: then it is asked again. */
async function onceActive<Told>(ask: () => Promise<Told>): Promise<Told> {
  for (let tries = 1; ; tries++) {
    try {
      return await ask();
    } catch (error) {
      if (tries === SWAPS || !String(error).includes('Not attached to an active page')) throw error;
      await wait(SWAP_MS);
    }
  }
}

/** With windows Chromium asks before it posts a form again; without them it does not ask. */
export async function openWindowedChromium(): Promise<Window> {
  const options = launching(WHOLE);
  const env = { ...options.env, DISPLAY: await openScreen() };
  const browser = await begun(() => chromium.launch({ ...options, env, headless: false }));
  closing(() => browser.close());
  const page = await browser.newPage({ javaScriptEnabled: false });
  const devtools = await page.context().newCDPSession(page);
  // A frame that comes back with its page is there for people and for no tool: it is told by its picture. One colour
  // alone takes next to no bytes.
  const picture = () => page.screenshot({ clip: { x: 60, y: 190, width: 560, height: 330 } });
  const known = new Map<string, string>();
  async function pictured(): Promise<string> {
    if (page.url().startsWith('chrome-error:')) return 'no view';
    const bytes = await picture();
    return bytes.length < 4_000 ? 'blank' : (known.get(bytes.toString('base64')) ?? 'something');
  }
  const inside = () => page.frames()[1] ?? page.mainFrame();
  return {
    async go(url) {
      await page.goto(url);
    },
    click: (selector) => inside().locator(selector).click(),
    enter: () => inside().locator('#exit').press('Enter'),
    async view() {
      const main = inside().locator('#main');
      if ((await main.count()) === 0) return pictured();
      if (!(await inside().locator('#heading').isVisible())) return 'blank';
      const question = String(await main.getAttribute('data-question'));
      known.set((await picture()).toString('base64'), question);
      return question;
    },
    url: async () => page.url(),
    async back() {
      const { entries, currentIndex } = await onceActive(() => devtools.send('Page.getNavigationHistory'));
      const earlier = entries[currentIndex - 1];
      if (earlier) await devtools.send('Page.navigateToHistoryEntry', { entryId: earlier.id });
    },
  };
}
