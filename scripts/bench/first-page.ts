import type { Browser, Page } from 'playwright-core';

/** A phone at the edge of its signal: 400 kbit/s, 400 ms, a processor four times slower. */
const LINE = { offline: false, latency: 400, downloadThroughput: 50_000, uploadThroughput: 50_000 };
const SLOWER = 4;

export interface FirstPage {
  /** Milliseconds from asking for the address until the first answer can be pressed. */
  readonly usable: number;
  /** Milliseconds from pressing it until the next question stands there. */
  readonly next: number;
  /** Bytes that went over the line until then, as they went. */
  readonly bytes: number;
}

interface Doors {
  readonly address: string;
  /** The first answer, and what the next question shows. */
  readonly press: (page: Page) => ReturnType<Page['locator']>;
  readonly following: (page: Page) => ReturnType<Page['locator']>;
}

/** One visit with nothing kept from before. */
export async function visit(browser: Browser, { address, press, following }: Doors): Promise<FirstPage> {
  const context = await browser.newContext({ viewport: { width: 412, height: 780 } });
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  let bytes = 0;
  devtools.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength;
  });
  await devtools.send('Network.enable');
  await devtools.send('Network.emulateNetworkConditions', LINE);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  const asked = performance.now();
  await page.goto(address, { waitUntil: 'commit', timeout: 120_000 });
  await press(page).click({ trial: true, timeout: 120_000 });
  const usable = performance.now() - asked;
  await page.waitForLoadState('load');
  const pressed = performance.now();
  await press(page).click();
  await following(page).waitFor({ timeout: 120_000 });
  const next = performance.now() - pressed;
  await context.close();
  return { usable, next, bytes };
}

/** A line on which one round trip takes two seconds; 400 kbit/s. */
const FAR = { offline: false, latency: 2_000, downloadThroughput: 50_000, uploadThroughput: 50_000 };

/** Milliseconds, by the browser's own clock, from asking for the address until all of the page stands there. */
export async function visitFromAfar(browser: Browser, address: string): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 412, height: 780 } });
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send('Network.enable');
  await devtools.send('Network.emulateNetworkConditions', FAR);
  await page.goto(address, { waitUntil: 'load', timeout: 120_000 });
  // Words, since the browser's own types are not those of a server's program.
  const stands = await page.evaluate<number>(
    "performance.getEntriesByType('navigation')[0].domContentLoadedEventEnd",
  );
  await context.close();
  return stands;
}
