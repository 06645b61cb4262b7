import { setTimeout as wait } from 'node:timers/promises';
import { troublePages } from '../../src/channels/web/web.ts';
import type { Limits } from '../../src/server/limits.ts';
import { makeServer } from '../../src/server/server.ts';
import { readAssets } from '../../src/web-files.ts';
import { closing } from '../support/closing.ts';
import { reach } from '../support/raw.ts';
import { makeTestGuide } from '../support/test-guide.ts';

const { guide, numbers } = makeTestGuide(['en']);
const pages = troublePages({
  clock: () => new Date(),
  guide,
  exitUrl: 'https://e.org/',
  frameAncestors: [],
  assets: readAssets('web'),
});

/** A server whose one page waits until it is told to go on. */
async function held(
  limits: Partial<Limits>,
  peerOf: (address: string) => string | undefined = () => undefined,
) {
  const waiting: (() => void)[] = [];
  let asked = 0;
  const server = makeServer({
    guide,
    ...pages,
    limits,
    peerOf,
    routes: [
      {
        method: 'get',
        path: '/',
        handle: async () => {
          asked += 1;
          await new Promise<void>((go) => waiting.push(go));
          return { status: 200, body: 'at last' };
        },
      },
      { method: 'get', path: '/exit', cheap: true, handle: async () => ({ status: 303 }) },
    ],
  });
  const { port } = await server.listen('127.0.0.1', 0);
  const goOn = () => {
    for (const go of waiting.splice(0)) go();
  };
  closing(async () => {
    goOn();
    await server.close();
  });
  return { url: `http://127.0.0.1:${port}/`, goOn, asked: () => asked };
}
const until = async (done: () => boolean) => {
  while (!done()) await wait(5);
};

test('with too much to do whoever comes is told the numbers at once, in a small page; the way out stays open', async () => {
  const { url, goOn, asked } = await held({ atOnce: 3 });
  const first = Array.from({ length: 3 }, () => fetch(url));
  await until(() => asked() === 3);
  const turned = await fetch(url);
  const body = await turned.text();
  expect([turned.status, turned.headers.get('retry-after')]).toEqual([503, '2']);
  expect(body).toMatch(/tel:999/);
  expect(body).toMatch(numbers);
  expect(body.length).toBeLessThan(2_600);
  expect((await fetch(`${url}exit`, { redirect: 'manual' })).status).toBe(303);
  const program = await fetch(url, { headers: { accept: 'application/json' } });
  expect([program.status, ((await program.json()) as { error: { message: string } }).error.message]).toEqual([
    503,
    expect.stringMatching(numbers),
  ]);
  goOn();
  expect(await Promise.all(first.map(async (answer) => (await answer).text()))).toEqual(
    Array(3).fill('at last'),
  );
  const after = fetch(url);
  await until(() => asked() === 4);
  goOn();
  expect((await after).status).toBe(200);
});

test('a door that waits for somebody else closes no other: a channel that is slow takes no page away', async () => {
  const waiting: (() => void)[] = [];
  const server = makeServer({
    guide,
    ...pages,
    limits: { atOnce: 2 },
    routes: [
      {
        method: 'post',
        path: '/api/messages',
        door: 'bot-framework',
        handle: async () => {
          await new Promise<void>((go) => waiting.push(go));
          return { status: 200 };
        },
      },
      { method: 'get', path: '/', door: 'web', handle: async () => ({ status: 200, body: 'the page' }) },
    ],
  });
  const { port } = await server.listen('127.0.0.1', 0);
  const url = `http://127.0.0.1:${port}/`;
  const goOn = () => {
    for (const go of waiting.splice(0)) go();
  };
  closing(async () => {
    goOn();
    await server.close();
  });
  const messages = [1, 2].map(() => fetch(`${url}api/messages`, { method: 'POST' }));
  await until(() => waiting.length === 2);
  expect((await fetch(`${url}api/messages`, { method: 'POST' })).status).toBe(503);
  expect(await (await fetch(url)).text()).toBe('the page');
  goOn();
  await Promise.all(messages);
});

test('a connection that asks for more and more before it has its answers is cut off', async () => {
  const { url, asked } = await held({ ahead: 4 });
  const socket = reach(url);
  const ended = new Promise((resolve) => socket.once('close', resolve));
  socket.write('GET / HTTP/1.1\r\nHost: a\r\n\r\n'.repeat(1_000));
  await ended;
  expect(asked()).toBeLessThanOrEqual(4);
});

test('where such connections come from again and again, the next are let go of unread for a while', async () => {
  const { url, asked, goOn } = await held({ ahead: 1 }, () => 'somewhere');
  const breath = async () => {
    const socket = reach(url);
    const ended = new Promise((resolve) => socket.once('close', resolve));
    socket.write('GET / HTTP/1.1\r\nHost: a\r\n\r\n'.repeat(9));
    await ended;
  };
  for (let times = 0; times < 9; times++) await breath();
  expect(asked()).toBe(5);
  goOn();
});

test('a few at once are each answered, in their order', async () => {
  const { url, goOn, asked } = await held({ ahead: 4 });
  const socket = reach(url);
  let said = '';
  socket.on('data', (data) => (said += data.toString()));
  socket.write('GET / HTTP/1.1\r\nHost: a\r\n\r\n'.repeat(4));
  await until(() => asked() === 4);
  goOn();
  await until(() => said.split('at last').length === 5);
  socket.destroy();
});

test('a connection is used for so many requests, and all of them together are so many', async () => {
  const { url, goOn } = await held({ maxRequestsPerSocket: 1, maxConnections: 2 });
  const socket = reach(url);
  let said = '';
  socket.on('data', (data) => (said += data.toString()));
  socket.write('GET /exit HTTP/1.1\r\nHost: a\r\n\r\n');
  await until(() => /\r\n\r\n/.test(said));
  expect(said).toMatch(/^connection: close$/im);
  const [one, two] = [reach(url), reach(url)];
  await new Promise((resolve) => two.once('close', resolve));
  expect(one.destroyed).toBe(false);
  one.destroy();
  socket.destroy();
  goOn();
});
