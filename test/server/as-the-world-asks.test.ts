import { once } from 'node:events';
import { connect } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { makeServer } from '../../src/server/server.ts';
import { closing } from '../support/closing.ts';
import { raw, reach } from '../support/raw.ts';
import type { Started } from '../support/start-app.ts';
import { makeTestGuide } from '../support/test-guide.ts';

const { guide, startApp } = makeTestGuide(['en']);

let started: Started;
beforeAll(async () => {
  started = await startApp();
});
const ask = (path: string, options: RequestInit = {}) =>
  fetch(`${started.url}${path}`, { redirect: 'manual', ...options });

const PAGES = ['', 'privacy', 'safety', 'accessibility', 'exit', 'favicon.ico'];
const PLACES = [...PAGES, 'health/live', 'health/ready', 'robots.txt', '.well-known/security.txt'];

test.each(PLACES)('/%s answers HEAD as it answers GET, without the body', async (path) => {
  const [get, head] = [await ask(path), await ask(path, { method: 'HEAD' })];
  expect(head.status).toBe(get.status);
  expect(get.status).toBeLessThan(400);
  // What a client asks of the connection is its own affair.
  const OWN = ['date', 'connection', 'keep-alive', 'content-length'];
  const told = ({ headers }: Response) => [...headers].filter(([name]) => !OWN.includes(name));
  expect(told(head)).toEqual(told(get));
  expect(await head.text()).toBe('');
});

test.each(['privacy/', 'safety/', 'accessibility/', 'health/live/'])(
  '/%s is found with its slash',
  async (path) => {
    expect((await ask(path)).status).toBe(200);
  },
);

test('a connection is kept longer than a proxy keeps its own, and still serves after the time for headers', async () => {
  expect((await ask('health/live')).headers.get('keep-alive')).toEqual(
    expect.stringMatching(/^timeout=65\b/),
  );
  const server = makeServer({
    guide,
    routes: [{ method: 'get', path: '/', handle: async () => ({ status: 200, body: 'here' }) }],
    troublePage: () => ({ headers: {}, body: '' }),
    limits: {
      headersTimeout: 100,
      requestTimeout: 150,
      connectionsCheckingInterval: 20,
      keepAliveTimeout: 5_000,
    },
  });
  const { port } = await server.listen('127.0.0.1', 0);
  closing(server.close);
  const socket = reach(`http://127.0.0.1:${port}/`);
  let answers = '';
  socket.on('data', (data) => (answers += data.toString()));
  for (let times = 1; times <= 2; times++) {
    socket.write('GET / HTTP/1.1\r\nHost: a\r\n\r\n');
    while (answers.split('here').length <= times) await wait(5);
    await wait(400);
  }
  expect(socket.destroyed).toBe(false);
  socket.destroy();
});

test.each<[string, Record<string, string>]>([
  ['a charset in quotation marks', { 'content-type': 'application/x-www-form-urlencoded; charset="utf-8"' }],
  ['a space before it', { 'content-type': 'application/x-www-form-urlencoded ; charset=UTF-8' }],
  ['an encoding that is none', { 'content-encoding': 'Identity' }],
])('a form is read with %s, which says the same', async (_what, more) => {
  const answer = await ask('', {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...more },
    body: 'go=help',
  });
  expect(answer.status).toBe(200);
  expect(await answer.text()).toContain('data-question="help"');
});

test.each(['utf-7', '"utf-8', 'iso-8859-1'])('one in another charset is not: %s', async (charset) => {
  const headers = { 'content-type': `application/x-www-form-urlencoded; charset=${charset}` };
  expect((await ask('', { method: 'POST', headers, body: 'go=help' })).status).toBe(415);
});

test('an offer of another protocol is passed over, and the page comes in this one', async () => {
  const offer =
    'GET / HTTP/1.1\r\nHost: a\r\nConnection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: AAMAAABkAAQAAP__\r\n\r\n';
  const said = await raw(offer, started.url);
  expect(said).toMatch(/^HTTP\/1\.1 200 [\s\S]*data-question="start.danger"[\s\S]*<\/html>/);
});

test.each([
  ['whole', 'Content-Length: 7', ['go=help']],
  ['by and by', 'Content-Length: 7', ['', 'go=', 'help']],
  ['in chunks', 'Transfer-Encoding: chunked', ['3\r\ngo=\r\n', '4\r\nhelp\r\n0\r\n\r\n']],
])('what is sent beside such an offer is heard: %s', async (_how, length, parts) => {
  const { port } = new URL(started.url);
  const socket = connect(Number(port), '127.0.0.1');
  let said = '';
  socket.on('data', (bytes) => {
    said += bytes;
  });
  socket.write(
    `POST / HTTP/1.1\r\nHost: a\r\nContent-Type: application/x-www-form-urlencoded\r\n${length}\r\nConnection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: AAMAAABkAAQAAP__\r\n\r\n`,
  );
  for (const part of parts) {
    if (part === '') await new Promise((resolve) => setTimeout(resolve, 20));
    else socket.write(part);
  }
  await once(socket, 'close');
  expect(said).toMatch(/^HTTP\/1\.1 200 [\s\S]*data-question="help"[\s\S]*<\/html>/);
});
