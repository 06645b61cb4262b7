import { connect } from 'node:net';
import { html } from '../../src/channels/web/html.ts';
import { numbersPage } from '../../src/channels/web/numbers-page.ts';
import { makeServer } from '../../src/server/server.ts';
import { startFault } from '../../src/server/start-fault.ts';
import { activity } from '../channels/bot-framework/new-activity.ts';
import { closing } from '../support/closing.ts';
import type { Started } from '../support/start-app.ts';
import { makeTestGuide } from '../support/test-guide.ts';

const { guide, helpline, numbers, startApp } = makeTestGuide(['en']);

let started: Started;
beforeAll(async () => {
  started = await startApp();
});

const ask = (path: string, options: RequestInit = {}) =>
  fetch(`${started.url}${path}`, { redirect: 'manual', ...options });
const form = { 'content-type': 'application/x-www-form-urlencoded' };
const json = { 'content-type': 'application/json' };

/** Requests that were seen to stop a server of this kind, and the answer each gets instead. */
const ATTACKS: readonly [string, number, string, RequestInit][] = [
  ['an unknown page', 404, 'nowhere', {}],
  ['a wrong method', 405, '', { method: 'PUT' }],
  [
    'a body that says it is gzip and is not',
    415,
    '',
    { method: 'POST', headers: { ...form, 'content-encoding': 'gzip' }, body: 'junk' },
  ],
  [
    'a table',
    415,
    'api/messages',
    {
      method: 'POST',
      headers: { 'content-type': 'text/csv', 'x-content-columns': '__proto__' },
      body: 'a,b',
    },
  ],
  [
    'a form with files',
    415,
    '',
    { method: 'POST', headers: { 'content-type': 'multipart/form-data; boundary=x' }, body: '--x' },
  ],
  ['a long form', 413, '', { method: 'POST', headers: form, body: `say=${'a'.repeat(33_000)}` }],
  ['a longer form', 413, '', { method: 'POST', headers: form, body: `say=${'a'.repeat(1_000_000)}` }],
  [
    'a long activity',
    413,
    'api/messages',
    { method: 'POST', headers: json, body: JSON.stringify({ text: 'a'.repeat(66_000) }) },
  ],
  ['half a JSON', 400, 'api/messages', { method: 'POST', headers: json, body: '{"a":' }],
  ['a prototype', 400, 'api/messages', { method: 'POST', headers: json, body: '{"__proto__":{"a":1}}' }],
  [
    'a JSON of twenty thousand values',
    400,
    'api/messages',
    { method: 'POST', headers: json, body: JSON.stringify({ value: Array(20_000).fill(0) }) },
  ],
  [
    'a deep JSON',
    400,
    'api/messages',
    { method: 'POST', headers: json, body: '['.repeat(4000) + ']'.repeat(4000) },
  ],
  [
    'bytes that are no text',
    400,
    '',
    { method: 'POST', headers: form, body: new Uint8Array([0x73, 0x61, 0x79, 0x3d, 0xff, 0xfe]) },
  ],
  ['no activity', 400, 'api/messages', { method: 'POST', headers: json, body: '{}' }],
  ['an address that is no address', 404, '%00%ff', {}],
];

const nested = (depth: number): object => (depth === 0 ? {} : { items: [nested(depth - 1)] });
test.each<[string, object]>([
  [
    'a card that is passed on',
    { attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: nested(12) }] },
  ],
  [
    'what a host page knows',
    { channelData: Object.fromEntries(Array.from({ length: 900 }, (_, at) => [`k${at}`, at])) },
  ],
  [
    'people who are spoken of',
    { entities: Array(150).fill({ type: 'mention', text: '<at>A</at>', mentioned: { id: 'a', name: 'A' } }) },
  ],
])('%s costs nobody the words beside it', async (_what, beside) => {
  const body = JSON.stringify(activity({ text: 'he has a knife', ...beside }));
  const answer = await ask('api/messages', { method: 'POST', headers: json, body });
  expect([answer.status, await answer.text()]).toEqual([200, expect.stringContaining('Who to call now')]);
});

test.each(ATTACKS)(
  '%s gets %i with both numbers, and the server goes on',
  async (_kind, status, path, options) => {
    const answer = await ask(path, options);
    const body = await answer.text();
    expect(answer.status).toBe(status);
    expect(body).toContain('999');
    expect(body).toContain(helpline);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect((await ask('health/live')).status).toBe(200);
  },
);

test('an address that does not exist is not called our mistake', async () => {
  expect(await (await ask('nowhere')).text()).toMatch(/There is no page at this address/);
  expect(await (await ask('', { method: 'PUT' })).text()).toMatch(/Something went wrong/);
});

test('many unknown pages at once are answered, each once', async () => {
  const answers = await Promise.all(Array.from({ length: 50 }, (_, n) => ask(`none-${n}`)));
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([404]));
  await Promise.all(answers.map((answer) => answer.text()));
});

test('an upgrade that nobody takes is refused', async () => {
  const { port } = new URL(started.url);
  const answer = await new Promise<string>((resolve) => {
    const socket = connect(Number(port), '127.0.0.1', () =>
      socket.write('GET /none HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n'),
    );
    socket.on('data', (data) => resolve(data.toString()));
  });
  expect(answer).toMatch(/^HTTP\/1\.1 404/);
});

/** Everything that is said to these bytes, until the connection closes. */
const raw = (text: string, url = started.url) =>
  new Promise<string>((resolve) => {
    const socket = connect(Number(new URL(url).port), '127.0.0.1', () => socket.write(text));
    let said = '';
    socket
      .on('data', (data) => (said += data.toString()))
      .on('error', () => undefined)
      .on('close', () => resolve(said));
  });

test.each([
  ['headers that are too long', 431, `GET / HTTP/1.1\r\nHost: x\r\nCookie: ${'a'.repeat(20_000)}\r\n\r\n`],
  ['no HTTP at all', 400, 'hello\r\n\r\n'],
  ['no host', 400, 'GET / HTTP/1.1\r\nConnection: close\r\n\r\n'],
  ['an expectation that nobody meets', 417, 'GET / HTTP/1.1\r\nHost: x\r\nExpect: cake\r\n\r\n'],
  [
    'an upgrade that nobody takes',
    404,
    'GET /none HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n',
  ],
])(
  '%s: what Node itself would answer with nothing gets %i with both numbers',
  async (_kind, status, text) => {
    const said = await raw(text);
    expect(said).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
    expect(said).toMatch(numbers);
    expect(said).toMatch(/cache-control: no-store/i);
    expect((await ask('health/live')).status).toBe(200);
  },
);

test.each([
  'GET / HTTP/1.1\r\nHo',
  `POST / HTTP/1.1\r\nHost: x\r\nContent-Type: ${form['content-type']}\r\nContent-Length: 9\r\n\r\nsay`,
])('a request sent by halves is answered 408 in time, with both numbers: %j', async (half) => {
  const limits = { headersTimeout: 200, requestTimeout: 300, connectionsCheckingInterval: 50 };
  const server = makeServer({
    guide,
    routes: [{ method: 'post', path: '/', accepts: 'form', handle: async () => ({ status: 200 }) }],
    troublePage: () => ({ headers: {}, body: numbersPage(guide, { exitUrl: '/', style: html`` }) }),
    limits,
  });
  const { port } = await server.listen('127.0.0.1', 0);
  closing(server.close);
  const before = performance.now();
  const said = await raw(half, `http://127.0.0.1:${port}/`);
  expect(said).toMatch(/^HTTP\/1\.1 408/);
  expect(said).toMatch(numbers);
  expect(performance.now() - before).toBeLessThan(3_000);
});

test('a port in use is refused, and ends nothing', async () => {
  const { port } = new URL(started.url);
  const server = makeServer({ guide, routes: [], troublePage: () => ({ headers: {}, body: '' }) });
  const refused = await server.listen('127.0.0.1', Number(port)).catch((error: unknown) => error);
  expect(startFault(refused)).toBe(
    `PORT ${port}: Another program listens there already. Stop it, or choose another port.`,
  );
});

test.each([
  'GET / HTTP/1.1\r\nHost: [',
  'GET / HTTP/1.1\r\nHost: a:99999',
  'GET / HTTP/1.1\r\nHost: a b',
  'GET / HTTP/1.1\r\nHost: a%zz',
  'GET http://[ HTTP/1.1\r\nHost: x',
])('an address that is none gets 400 with both numbers, and the server goes on: %j', async (head) => {
  const { port } = new URL(started.url);
  const answer = await new Promise<string>((resolve) => {
    const socket = connect(Number(port), '127.0.0.1', () =>
      socket.write(`${head}\r\nConnection: close\r\n\r\n`),
    );
    let said = '';
    socket.on('data', (data) => (said += data.toString())).on('close', () => resolve(said));
  });
  expect(answer).toMatch(/^HTTP\/1\.1 400/);
  expect(answer).toMatch(numbers);
  expect((await ask('health/live')).status).toBe(200);
});

test('it is ready, and closing ends it', async () => {
  expect(await (await ask('health/ready')).json()).toEqual({ status: 'ok' });
  const own = await startApp();
  await own.close();
  await expect(fetch(own.url)).rejects.toThrow();
});

test('a connection on which nothing was ever said does not hold up the closing', async () => {
  const own = await startApp();
  const ended = new Promise<void>((resolve) => {
    const socket = connect(Number(new URL(own.url).port), '127.0.0.1', async () => {
      await fetch(own.url);
      await own.close();
    });
    socket.on('error', () => undefined).on('close', () => resolve());
  });
  await ended;
});
