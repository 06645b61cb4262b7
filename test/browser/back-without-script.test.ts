import { setTimeout as wait } from 'node:timers/promises';
import { snippets } from '../../src/channels/web/snippet.ts';
import { WHOLE } from '../support/chromium/chrome.ts';
import { guide, type Started, startApp } from '../support/council.ts';
import { FIREFOX, SCREEN } from '../support/windowed.ts';
import { openFirefox } from './support/firefox.ts';
import { openSites, type Sites } from './support/other-sites.ts';
import { TO_COUNCIL_CONTACTS } from './support/walk.ts';
import { openWindowedChromium } from './support/windowed-chromium.ts';
import type { Window } from './support/windows.ts';

// Whole browsers start: on a busy machine that takes its time.
jest.setTimeout(120_000);

const QUESTIONS = ['start.danger', 'start.need', 'home.area', 'home.for-men'];
/** Between two presses: a second tap that comes sooner counts as one with the first. */
const SETTLED_MS = 1_200;
/** Until a step back has brought what it brings: an error page of the browser's own cannot be waited for. */
const STEP_MS = 1_000;

async function until(found: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    if (await found().catch(() => false)) return;
    await wait(100);
  }
  throw new Error('it never came');
}

/** Headless, Chromium posts a form again without a word, and its Back tells nothing of what people see. */
describe.each([
  // No key of WebDriver's reaches a frame of Firefox; there a click sends the same form.
  ['Firefox', FIREFOX !== undefined, openFirefox, ['click']],
  [
    'a Chromium with windows',
    WHOLE !== undefined && SCREEN !== undefined,
    openWindowedChromium,
    ['click', 'enter'],
  ],
] as const)('Back after Exit with no script in %s', (_name, there, open, ways) => {
  let started: Started;
  let sites: Sites;
  let window: Window;

  beforeAll(async () => {
    if (!there) return;
    sites = await openSites();
    started = await startApp({ FRAME_ANCESTORS: `http://localhost:${sites.port}` }, undefined, {
      EXIT_URL: `http://127.0.0.3:${sites.port}/weather`,
    });
    sites.serve('/', `<title>council</title>${snippets(guide, started.url).frame}`);
    window = await open();
  });

  const alone = () => started.url;
  const framed = () => `http://localhost:${sites.port}/`;
  const cases = ways.flatMap((way) => [
    [way, 'by itself', alone] as const,
    [way, 'in a frame', framed] as const,
  ]);
  (there ? test : test.skip).each(cases)('shows no answer given: %s, %s', async (way, _where, address) => {
    const before = `http://127.0.0.2:${sites.port}/before`;
    await window.go(before);
    await window.go(address());
    for (const [at, answer] of TO_COUNCIL_CONTACTS.entries()) {
      await until(async () => (await window.view()) === QUESTIONS[at]);
      await wait(SETTLED_MS);
      await window.click(`button[value="${answer}"]`);
    }
    await until(async () => (await window.view()) === QUESTIONS.at(-1));
    if (way === 'click') await window.click('#exit');
    else await window.enter?.();
    await until(async () => (await window.url()).endsWith('/weather'));

    const seen: string[] = [];
    for (let steps = 0; steps < 8 && (await window.url()) !== before; steps++) {
      await window.back();
      await wait(STEP_MS);
      seen.push(await window.view().catch(() => 'no view'));
    }
    expect(await window.url()).toBe(before);
    expect(seen.filter((view) => !['blank', 'no view', 'start.danger'].includes(view))).toEqual([]);
  });
});
