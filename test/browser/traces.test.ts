import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { type Started, startApp } from '../support/app.ts';
import { describeInWholeBrowser, openProfile } from './support/browser.ts';
import { openSites, type Sites } from './support/sites.ts';
import { TO_CONTACTS, walk } from './support/walk.ts';

const TYPED = ['quarrelsome', 'platypus'];
/** Asked of another site in its address, so that the search below is seen to find what a browser keeps. */
const KEPT = 'marmalade';

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
    started = await startApp({}, undefined, { EXIT_URL: `http://127.0.0.3:${sites.port}/weather` });
  });
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'profile-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  afterAll(async () => {
    await started?.app.close();
    sites?.close();
  });

  async function visit(javaScriptEnabled: boolean, act: (page: Page) => Promise<void>): Promise<void> {
    const context = await openProfile(folder, { javaScriptEnabled });
    const [page = await context.newPage()] = context.pages();
    await page.goto(`http://127.0.0.2:${sites.port}/?q=${KEPT}`);
    await page.goto(started.url);
    await act(page);
    await page.waitForURL(/weather/);
    // The list of visits is written a moment later.
    await page.waitForTimeout(1500);
    await context.close();
  }

  test.each([true, false])(
    'none of the words, and one bland line in the history; script: %s',
    async (script) => {
      await visit(script, async (page) => {
        await walk(page, [
          'start.danger:no',
          `say:${TYPED.join(' ')} next door`,
          'safety.danger:no',
          'page:safety',
        ]);
        await walk(page, ['go:restart', ...TO_CONTACTS]);
        await page.locator('#say').pressSequentially(TYPED.join(' '));
        await page.locator('#exit').click();
      });
      for (const word of [...TYPED, 'start.danger', 'being-hurt', 'domestic-abuse.area', 'Victim Support']) {
        expect([word, filesWith(folder, word)]).toEqual([word, []]);
      }
      expect(filesWith(folder, KEPT)).not.toEqual([]);
      const [history = ''] = filesWith(folder, started.url).filter((file) => file.endsWith('/History'));
      const rows = readFileSync(history)
        .toString('latin1')
        .match(new RegExp(`${started.url}[^\\x00-\\x20]*`, 'g'));
      // A row is the address and, right after it, the title.
      expect([...new Set(rows)]).toEqual([`${started.url}Community`]);
    },
    60_000,
  );
});
