import { existsSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { chromium } from 'playwright-core';
import { makeApp } from '../../src/app.ts';
import { openStores } from '../../src/sessions/open-stores.ts';
import { readConfig } from '../../src/settings/config.ts';
import { openContent, openSettings } from '../../src/settings/open.ts';
import { readAssets, readWebChat } from '../../src/web-files.ts';
import { QUICK, WHOLE } from '../../test/support/chromium/chrome.ts';
import { launching } from '../../test/support/chromium/launch.ts';
import { unpackChromium } from '../../test/support/chromium/unpack.ts';
import { makeProgress } from '../progress.ts';
import { type FirstPage, visit, visitFromAfar } from './first-page.ts';

/**
 * `npm run bench:page`: our page and Microsoft Web Chat, one after the other in the same browser on the same slow line.
 * Figures of one machine in one hour mean little by themselves: read the ratios.
 */
const RUNS = 3;
/** dist/webchat.js of npm's botframework-webchat 4.18.1, gzip -9, for when it has not been fetched (webchat:vendor). */
const WEB_CHAT_BYTES = 947 * 1024;

const hasWebChat = existsSync('vendor/webchat/webchat.js');
const settings = hasWebChat ? { WEBCHAT: 'on', DIRECT_LINE_ORIGINS: 'https://council.example' } : {};
const { CONTENT_DIR } = openSettings(['CONTENT_DIR']);
const app = makeApp(readConfig(settings), openContent({ CONTENT_DIR, LANGUAGES: ['en'] }), {
  clock: () => new Date(),
  stores: await openStores(undefined, Date.now),
  assets: readAssets('web'),
  ...(hasWebChat ? { webChatAssets: readWebChat('web') } : {}),
});
const { host, port } = await app.listen('127.0.0.1', 0);
const at = (path: string) => `http://${host}:${port}/${path}`;

const print = (line = '') => process.stdout.write(`${line}\n`);
const row = (...cells: (string | number)[]) =>
  print(
    cells
      .map((cell, index) => String(cell)[index === 0 ? 'padEnd' : 'padStart'](index === 0 ? 34 : 18))
      .join(''),
  );

const ours = gzipSync(await (await fetch(at(''))).text(), { level: 9 }).length;
const theirs = hasWebChat ? gzipSync((await readWebChat('web')).bundle, { level: 9 }).length : WEB_CHAT_BYTES;
print('Bytes before the first answer can be pressed (gzip)');
row('page, all within (at most 7168)', ours);
row('Web Chat, its bundle alone', theirs, `${Math.round(theirs / ours)} times ours`);

const browserPath = WHOLE ?? QUICK;
if (browserPath === undefined) print('\nNo Chromium here, so nothing is timed: set CHROME_PATH.');
else {
  await unpackChromium();
  const browser = await chromium.launch(launching(browserPath));
  const median = (all: readonly FirstPage[], of: keyof FirstPage) =>
    Math.round(all.map((one) => one[of]).sort((a, b) => a - b)[RUNS >> 1] ?? 0);
  const pages = {
    'our page': () =>
      visit(browser, {
        address: at(''),
        press: (page) => page.locator('button[value="start.danger:no"]'),
        following: (page) => page.locator('main[data-question="start.need"]'),
      }),
    ...(hasWebChat && {
      'Web Chat, served by us': () =>
        visit(browser, {
          address: at('webchat'),
          press: (page) => page.getByRole('toolbar').getByRole('button', { name: 'No', exact: true }),
          following: (page) => page.getByText('What would help?').first(),
        }),
    }),
  };
  print('\n400 kbit/s, 400 ms, processor 4 times slower; middle of 3 visits with nothing cached');
  row('', 'usable ms', 'next ms', 'bytes');
  const all: Record<string, FirstPage[]> = Object.fromEntries(Object.keys(pages).map((name) => [name, []]));
  const begins = makeProgress('Visit', RUNS * Object.keys(pages).length);
  for (let run = 0; run < RUNS; run++)
    for (const [name, look] of Object.entries(pages)) {
      begins(name);
      all[name]?.push(await look());
    }
  for (const [name, visits] of Object.entries(all))
    row(name, median(visits, 'usable'), median(visits, 'next'), median(visits, 'bytes'));
  const [mine = [], other] = Object.values(all);
  if (other)
    row('Web Chat against ours', `${(median(other, 'usable') / median(mine, 'usable')).toFixed(1)} times`);
  const far = { page: [] as number[], least: [] as number[] };
  for (let run = 0; run < RUNS; run++) {
    far.least.push(await visitFromAfar(browser, at('health/live')));
    far.page.push(await visitFromAfar(browser, at('')));
  }
  const middle = (all: number[]) => all.sort((one, other) => one - other)[RUNS >> 1] ?? 0;
  const ratio = middle(far.page) / middle(far.least);
  print('\n400 kbit/s, a round trip of 2,000 ms; middle of 3 visits');
  row('one word stands there, ms', Math.round(middle(far.least)));
  row('all of our page stands there, ms', Math.round(middle(far.page)), `${ratio.toFixed(2)} (at most 1.1)`);
  await browser.close();
}
await app.close(0);
