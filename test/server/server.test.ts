import { connect } from 'node:net';
import { type Started, startApp } from '../support/app.ts';

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
  ['a long body', 413, '', { method: 'POST', headers: form, body: `say=${'a'.repeat(20_000)}` }],
  ['half a JSON', 400, 'api/messages', { method: 'POST', headers: json, body: '{"a":' }],
  ['a prototype', 400, 'api/messages', { method: 'POST', headers: json, body: '{"__proto__":{"a":1}}' }],
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

test.each(ATTACKS)(
  '%s gets %i with both numbers, and the server goes on',
  async (_kind, status, path, options) => {
    const answer = await ask(path, options);
    const body = await answer.text();
    expect(answer.status).toBe(status);
    expect(body).toContain('999');
    expect(body).toContain('0808 2000 247');
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect((await ask('health/live')).status).toBe(200);
  },
);

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
  expect(answer).toMatch(/999[\s\S]*0808 2000 247/);
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
