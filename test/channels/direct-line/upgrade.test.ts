import { WebSocket } from 'ws';
import { BOTH_NUMBERS, type Started, startApp } from '../../support/council.ts';
import { raw } from '../../support/raw.ts';
import { bearer } from './client.ts';
import { type Begun, begin, FOREIGN, SITE } from './sites.ts';

let started: Started;
let given: Begun;
let other: Begun;

beforeAll(async () => {
  started = await startApp({ DIRECT_LINE_ORIGINS: SITE });
  given = await begin(started.url);
  other = await begin(started.url);
});

/** The status that a WebSocket handshake ends with; 101 when it is open. */
function handshake(url: string, options: { origin?: string } = {}): Promise<number> {
  return new Promise((resolve) => {
    const socket = new WebSocket(url, options);
    socket.on('open', () => {
      socket.close();
      resolve(101);
    });
    socket.on('unexpected-response', (_request, response) => {
      resolve(response.statusCode ?? 0);
      socket.terminate();
    });
    socket.on('error', () => undefined);
  });
}
const freshStream = async () => (await begin(started.url, given.token)).streamUrl;

test('a stream opens with its ticket, once', async () => {
  const url = await freshStream();
  expect(await handshake(url)).toBe(101);
  expect(await handshake(url)).toBe(403);
});

test.each<[string, (url: string) => string, number]>([
  ['no ticket', (url) => url.replace(/&t=.*/, ''), 403],
  ['a forged ticket', (url) => `${url.slice(0, -3)}abc`, 403],
  ['a token for a ticket', (url) => url.replace(/&t=.*/, `&t=${given.token}`), 403],
  ["another's conversation", (url) => url.replace(given.conversationId, other.conversationId), 404],
  ['watermark -1', (url) => url.replace('watermark=0', 'watermark=-1'), 400],
  ['watermark 1e308', (url) => url.replace('watermark=0', 'watermark=1e308'), 400],
  ['watermark NaN', (url) => url.replace('watermark=0', 'watermark=NaN'), 400],
])('a stream with %s is refused', async (_name, change, status) => {
  expect(await handshake(change(await freshStream()))).toBe(status);
});

test.each(FOREIGN)('a stream for a page of %s is refused', async (origin) => {
  expect(await handshake(await freshStream(), { origin })).toBe(403);
});

test('a stream for a page of a listed site opens', async () => {
  expect(await handshake(await freshStream(), { origin: SITE })).toBe(101);
});

test('the streaming transport is not there', async () => {
  const connect = `${started.url}v3/directline/conversations/connect`;
  const answer = await fetch(connect, { headers: bearer(given.token) });
  expect(answer.status).toBe(404);
  expect(await handshake(`${connect.replace('http', 'ws')}?token=x`)).toBe(404);
});

test.each(['Sec-WebSocket-Version: 99', 'Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: short'])(
  'a handshake that no WebSocket client writes (%j) is refused with the numbers',
  async (wrong) => {
    const { pathname, search } = new URL(await freshStream());
    const lines = [
      `GET ${pathname}${search} HTTP/1.1`,
      'Host: a',
      'Connection: Upgrade',
      'Upgrade: websocket',
      wrong,
    ];
    expect(await raw(`${lines.join('\r\n')}\r\n\r\n`, started.url)).toMatch(
      new RegExp(`^HTTP/1\\.1 400[\\s\\S]*${BOTH_NUMBERS.source}`),
    );
  },
);
