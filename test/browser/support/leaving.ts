import type { Browser, Page } from 'playwright-core';
import { snippets } from '../../../src/channels/web/snippet.ts';
import { guide, type Started, startApp } from '../../support/council.ts';
import { openSites, type Sites } from './other-sites.ts';

type Kind = 'usual' | 'no script' | 'its own';

/** The sites before and after ours, and one that holds ours in a frame, each under a name of its own. */
export function leaving(openBrowser: () => Promise<Browser>) {
  let browser: Browser;
  let started: Started;
  let sites: Sites;
  const places = {
    ours: () => started.url,
    before: () => `http://127.0.0.2:${sites.port}/before`,
    away: () => `http://127.0.0.3:${sites.port}/weather`,
    council: () => `http://localhost:${sites.port}/`,
    boxed: () => `http://localhost:${sites.port}/boxed`,
    notAllowed: () => `http://127.0.0.1:${sites.port}/`,
  };

  beforeAll(async () => {
    browser = await openBrowser();
    sites = await openSites();
    started = await startApp({ FRAME_ANCESTORS: `http://localhost:${sites.port}` }, undefined, {
      EXIT_URL: places.away(),
    });
    sites.serve('/', `<title>council</title>${snippets(guide, started.url).frame}`);
    sites.serve(
      '/boxed',
      `<title>council</title><iframe src="${started.url}" sandbox="allow-scripts allow-forms allow-same-origin"></iframe>`,
    );
  });

  /** A new window costs the browser more than a test does in it: those that leave theirs as it was share one. */
  const shared = new Map<Kind, Page>();
  async function visit(kind: Kind = 'usual', address = started.url): Promise<Page> {
    const open = () => browser.newPage({ javaScriptEnabled: kind !== 'no script' });
    const page = shared.get(kind) ?? (await open());
    if (kind !== 'its own') shared.set(kind, page);
    await page.goto(places.before());
    await page.goto(address);
    return page;
  }
  return { ...places, visit };
}

export const shift = async (page: Page, times: number): Promise<void> => {
  for (let presses = 0; presses < times; presses++) await page.keyboard.press('Shift');
};
