import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { inlineStyle } from '../../src/channels/web/style.ts';
import { readAssets } from '../../src/web-files.ts';
import { type Started, startApp } from '../support/council.ts';
import { describeInWholeBrowser, openProfile } from './support/browser.ts';
import { openSites, type Sites } from './support/other-sites.ts';
import { skipTo, TO_COUNCIL_CONTACTS } from './support/walk.ts';

const TYPED = ['quarrelsome', 'platypus'];
/** Asked of another site in its address, so that the search below is seen to find what a browser keeps. */
const KEPT = 'marmalade';
/** Words in a file of that other site, which its browser may keep. */
const KEPT_FILE = 'gooseberry jam';

/** The files of a profile that hold a word, in the two ways in which browsers write words. */
function filesWith(folder: string, word: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => {
      const bytes = readFileSync(file);
      return bytes.includes(Buffer.from(word, 'utf8')) || bytes.includes(Buffer.from(word, 'utf16le'));
    });
}

describeInWholeBrowser('what stays on the device', () => {
  let started: Started;
  let sites: Sites;
  let folder: string;

  beforeAll(async () => {
    sites = await openSites();
    sites.serve(`/?q=${KEPT}`, '<title>elsewhere</title><link rel=stylesheet href="/kept">elsewhere');
    sites.serve('/kept', `/* ${KEPT_FILE} */`);
    started = await startApp({}, undefined, { EXIT_URL: `http://127.0.0.3:${sites.port}/weather` });
  });
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'profile-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  async function visit(javaScriptEnabled: boolean, act: (page: Page) => Promise<void>): Promise<void> {
    const context = await openProfile(folder, { javaScriptEnabled });
    const [page = await context.newPage()] = context.pages();
    await page.goto(`http://127.0.0.2:${sites.port}/?q=${KEPT}`);
    await page.goto(started.url);
    await act(page);
    await page.waitForURL(/weather/);
    // The list of visits is written a moment later.
    await page.waitForTimeout(500);
    await context.close();
  }

  /** The lines of the list of visits that are ours, as whoever opens it reads them. */
  async function historyRows(): Promise<string[]> {
    const context = await openProfile(folder, {});
    const [page = await context.newPage()] = context.pages();
    await page.goto('chrome://history');
    await page.locator('history-item').first().waitFor();
    const links = await page.locator('history-item a').all();
    const rows = await Promise.all(
      links.map(async (link) => `${await link.getAttribute('href')} ${(await link.textContent())?.trim()}`),
    );
    await context.close();
    expect(rows.join()).toContain(KEPT);
    return rows.filter((row) => row.startsWith(started.url));
  }

  /**
   * What would tell that ours was here: the addresses under which a browser keeps files, words that each file holds, and
   * our address in its stores of what was fetched or compiled.
   */
  const oursIn = (): string[] => {
    const { style } = readAssets('web');
    const stores = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isDirectory() && /cache/i.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name));
    expect(stores).not.toEqual([]);
    const signs: readonly (readonly [string, string])[] = [
      ...['favicon.ico', 'safety', 'privacy', 'chat.js'].map(
        (name) => [name, `${started.url}${name}`] as const,
      ),
      ['the script', 'const takeUnkept'],
      ['the style', inlineStyle(style).element.markup.slice(7, 60)],
      ['the icon', 'fill="#767676"'],
      ['the safety page', 'Spy software'],
    ];
    return [
      ...stores.filter((store) => filesWith(store, started.url).length > 0),
      ...signs.flatMap(([name, sign]) => (filesWith(folder, sign).length > 0 ? [name] : [])),
    ];
  };

  const act = async (page: Page) => {
    await skipTo(page, ['start.danger:no', `say:${TYPED.join(' ')} next door`, 'safety.danger:no']);
    await skipTo(page, ['page:safety', 'go:restart', ...TO_COUNCIL_CONTACTS]);
    await page.locator('#say').pressSequentially(TYPED.join(' '));
    await page.locator('#exit').click();
  };
  const TRACES = [...TYPED, 'start.danger', 'being-hurt', 'home.area', 'Moor Council'];

  test('none of the words, none of the answers, and at most one line in the history', async () => {
    await visit(true, act);
    expect(TRACES.filter((word) => filesWith(folder, word).length > 0)).toEqual([]);
    expect(oursIn()).toEqual([]);
    expect(filesWith(folder, KEPT)).not.toEqual([]);
    expect(filesWith(folder, KEPT_FILE)).not.toEqual([]);
    // Leaving at once makes ours a stop on the way to the next site: Chromium then lists that site alone.
    const rows = await historyRows();
    expect(rows.length).toBeLessThanOrEqual(1);
    expect(rows.filter((row) => !/ (elsewhere|Help in Moor)$/.test(row))).toEqual([]);
  }, 90_000);

  test('with no script the same, and one bland line', async () => {
    await visit(false, act);
    expect(TRACES.filter((word) => filesWith(folder, word).length > 0)).toEqual([]);
    expect(oursIn()).toEqual([]);
    expect(filesWith(folder, KEPT)).not.toEqual([]);
    expect(filesWith(folder, KEPT_FILE)).not.toEqual([]);
    expect(await historyRows()).toEqual([`${started.url} Help in Moor`]);
  }, 90_000);
});
