import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { freePort } from '../../../scripts/stack/free-port.ts';
import { proxyPrograms } from '../../../scripts/stack/programs.ts';
import { openProxy } from '../../../scripts/stack/proxy.ts';
import type { Route } from '../../../src/channels/http.ts';
import { troublePages } from '../../../src/channels/web/web.ts';
import { makeGuide } from '../../../src/guide/make-guide.ts';
import { makeServer } from '../../../src/server/server.ts';
import { readAssets } from '../../../src/web-files.ts';
import { activity, type Sent } from '../../channels/bot-framework/new-activity.ts';
import { bearer, generate } from '../../channels/direct-line/client.ts';
import { closing } from '../../support/closing.ts';
import { TO_CONTACTS } from '../../support/own-ways.ts';
import { content, startApp } from '../../support/test-app.ts';
import { holdsBoth } from './holds-both.ts';

// A test a rung, from all is well down to nothing but a file: on each, what a person is shown holds both numbers.

const guide = makeGuide(content);
const NOW = new Date('2026-11-25T12:00:00Z');
const json = { 'content-type': 'application/json' };

const say = async (url: string, more: object) => {
  const body = JSON.stringify(activity({ conversation: { id: 'ladder' }, ...more }));
  const answer = await fetch(`${url}api/messages`, { method: 'POST', headers: json, body });
  return ((await answer.json()) as { activities: [Sent] }).activities[0];
};

test('L0, all is well: both numbers stand in the first page, in an outcome and in every message', async () => {
  const { url } = await startApp();
  let html = await (await fetch(url)).text();
  holdsBoth(html, true);
  for (const answer of TO_CONTACTS) {
    const state = /name="state" value="([^"]+)"/.exec(html)?.[1] ?? '';
    html = await (await fetch(url, { method: 'POST', body: new URLSearchParams({ state, answer }) })).text();
    holdsBoth(html, true);
  }
  for (const text of ['', 'no', '2', 'what is this']) holdsBoth((await say(url, { text })).text ?? '');
});

test('L1, no store answers: both numbers stand in every reply, whatever was pressed or typed', async () => {
  const { url } = await startApp({
    REDIS_URL: 'redis://127.0.0.1:1',
    DIRECT_LINE_ORIGINS: 'https://council.example',
    DIRECT_LINE_KEYS: randomBytes(32).toString('base64url'),
  });
  holdsBoth(await (await fetch(url)).text(), true);
  const first = await say(url, { text: '' });
  holdsBoth(first.text ?? '');
  for (const { value } of first.suggestedActions?.actions ?? []) {
    if (value['go'] === 'exit') continue;
    holdsBoth((await say(url, { text: 'pressed', value })).text ?? '');
  }
  for (const text of ['he has a knife', 'no', '3', 'my husband hurts me'])
    holdsBoth((await say(url, { text })).text ?? '');

  const { token } = await generate(url);
  const headers = { ...json, ...bearer(token) };
  const begun = await fetch(`${url}v3/directline/conversations`, { method: 'POST', headers });
  const { conversationId } = (await begun.json()) as { conversationId: string };
  const activities = `${url}v3/directline/conversations/${conversationId}/activities`;
  const body = JSON.stringify({ type: 'message', from: { id: 'me' }, text: 'he has a knife' });
  expect((await fetch(activities, { method: 'POST', headers, body })).status).toBe(200);
  const read = (await (await fetch(activities, { headers })).json()) as { activities: Sent[] };
  holdsBoth(read.activities.at(-1)?.text ?? '');
});

/** A server of ours with one page, which does what it is told. */
async function serving(handle: Route['handle'], limits = {}, often?: () => Promise<number>): Promise<string> {
  const pages = troublePages({
    clock: () => NOW,
    guide,
    exitUrl: 'https://e.org/',
    frameAncestors: [],
    assets: readAssets('web'),
  });
  const routes: Route[] = [
    { method: 'get', path: '/', handle },
    { method: 'post', path: '/api/messages', accepts: 'json', handle },
  ];
  const server = makeServer({ guide, ...pages, routes, limits, ...(often ? { often } : {}) });
  const { port } = await server.listen('127.0.0.1', 0);
  closing(() => server.close());
  return `http://127.0.0.1:${port}/`;
}
const bot = (url: string) => fetch(`${url}api/messages`, { method: 'POST', headers: json, body: '{}' });

test('L4, something throws: a page with both numbers and a way to start again, and the same for a program', async () => {
  const url = await serving(() => Promise.reject(new Error('canary')));
  const page = await fetch(url);
  const html = await page.text();
  expect(page.status).toBe(500);
  holdsBoth(html, true);
  expect(html).toMatch(/<a href="\/">Start again/);
  expect(html).not.toContain('canary');
  const program = await bot(url);
  expect(program.status).toBe(500);
  holdsBoth(await program.text());
});

test('L5, too much at once: 503 in about 2 KB and under 100 ms, with both numbers; channels are told to come again', async () => {
  const waiting: (() => void)[] = [];
  let inside = 0;
  const url = await serving(
    async () => {
      inside += 1;
      await new Promise<void>((go) => waiting.push(go));
      return { status: 200, body: 'at last' };
    },
    { atOnce: 40 },
  );
  const first = Array.from({ length: 40 }, () => fetch(url));
  while (inside < 40) await new Promise((resolve) => setTimeout(resolve, 5));
  const times: number[] = [];
  for (let asked = 0; asked < 100; asked++) {
    const began = performance.now();
    const turned = await fetch(url);
    const html = await turned.text();
    times.push(performance.now() - began);
    expect([turned.status, turned.headers.get('retry-after')]).toEqual([503, '2']);
    expect(Buffer.byteLength(html)).toBeLessThan(2_700);
    holdsBoth(html, true);
  }
  // The middle one: what else this machine does is not looked at here.
  expect(times.sort((a, b) => a - b)[50]).toBeLessThan(100);
  const shed = await bot(url);
  expect([shed.status, shed.headers.get('retry-after')]).toEqual([503, '2']);
  holdsBoth(await shed.text());
  for (const go of waiting) go();
  await Promise.all(first);
});

test('L5, who asks too often is told both numbers', async () => {
  const url = await serving(
    async () => ({ status: 200 }),
    {},
    async () => 7,
  );
  const page = await fetch(url);
  expect([page.status, page.headers.get('retry-after')]).toEqual([429, '7']);
  holdsBoth(await page.text(), true);
  holdsBoth(await (await bot(url)).text());
});

test('L6, no instance is left: the page for that holds both numbers and needs nothing else', () => {
  const html = readFileSync('web/fallback.html', 'utf8');
  holdsBoth(html, true);
  expect(html).not.toMatch(/<script|<link|src=|url\(/);
});
const testEach = proxyPrograms.size === 0 ? test.skip : test;
testEach.each([...proxyPrograms.keys()].map((name) => [name] as const))(
  'L6, and %s shows it by itself',
  async (name) => {
    const proxy = await openProxy(name, [await freePort(), await freePort()]);
    closing(proxy.close);
    const answer = await fetch(proxy.url);
    expect(answer.status).toBe(503);
    holdsBoth(await answer.text(), true);
  },
);

test('L8, no script runs: both numbers stand in the page without it, and in the snippets before any frame', async () => {
  const { url } = await startApp();
  const html = await (await fetch(url)).text();
  expect(html).toContain('<script');
  const [, body = ''] = html.replace(/<script[\s\S]*?<\/script>/g, '').split('<body');
  holdsBoth(body, true);
  for (const file of ['web/embed/link.html', 'web/embed/frame.html']) {
    const snippet = readFileSync(file, 'utf8');
    holdsBoth(snippet.split('<iframe')[0] ?? '', true);
  }
});
