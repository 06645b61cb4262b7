import { readFileSync } from 'node:fs';
import type { BrowserContext, Page } from 'playwright-core';
import { WebSocket } from 'ws';

/** A site owner's own page, and the service that docs/direct-line.md names in it. */
export const SITE = 'https://www.example.gov.uk';
export const SERVICE = 'https://help.example.gov.uk';

/** The page that docs/direct-line.md shows. */
export const documentedPage = (): string =>
  /```html\n([\s\S]*?)```/.exec(readFileSync('docs/direct-line.md', 'utf8'))?.[1] ?? '';

/**
 * Lets a browser find that page at SITE, Microsoft's bundle beside it, and a server of ours at SERVICE: its calls and its
 * stream are carried there as they were made.
 */
export async function publish(context: BrowserContext, page: string, url: string): Promise<Page> {
  const ours = (address: string) => address.replace(/^\w+:\/\/[^/]+\//, url);
  const html = `<!doctype html><title>Council</title>${page}`;
  await context.route(`${SITE}/**`, (route) =>
    route.request().url().endsWith('/webchat.js')
      ? route.fulfill({ path: 'vendor/webchat/webchat.js', contentType: 'text/javascript' })
      : route.fulfill({ body: html, contentType: 'text/html; charset=utf-8' }),
  );
  await context.route(`${SERVICE}/**`, async (route) =>
    route.fulfill({ response: await route.fetch({ url: ours(route.request().url()) }) }),
  );
  await context.routeWebSocket(`${SERVICE.replace('https', 'wss')}/**`, (browser) => {
    const stream = new WebSocket(ours(browser.url()).replace('http', 'ws'), { origin: SITE });
    stream.on('message', (data) => browser.send(String(data)));
    stream.on('close', () => browser.close());
    stream.on('error', () => browser.close());
    browser.onClose(() => stream.close());
  });
  return context.newPage();
}
