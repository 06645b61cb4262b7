import { WebSocket } from 'ws';
import { readConfig } from '../../../src/settings/config.ts';
import { type Started, startApp } from '../../support/council.ts';
import { bearer, generate, until } from './client.ts';

let started: Started;
beforeAll(async () => {
  started = await startApp({ DIRECT_LINE_ORIGINS: 'https://council.example' });
});

interface Heard {
  readonly socket: WebSocket;
  readonly frames: string[];
  code?: number;
}

async function streamUrl(token: string): Promise<string> {
  const address = `${started.url}v3/directline/conversations`;
  const answer = await fetch(address, { method: 'POST', headers: bearer(token) });
  return ((await answer.json()) as { streamUrl: string }).streamUrl;
}

async function listen(token: string): Promise<Heard> {
  const heard: Heard = { socket: new WebSocket(await streamUrl(token)), frames: [] };
  heard.socket.on('message', (data) => heard.frames.push(String(data)));
  heard.socket.on('close', (code) => {
    heard.code = code;
  });
  heard.socket.on('error', () => undefined);
  await until(() => heard.frames.length > 0);
  return heard;
}

test('a fourth socket of a conversation closes the first', async () => {
  const { token } = await generate(started.url);
  const sockets = [];
  for (let count = 0; count < 4; count++) sockets.push(await listen(token));
  const [first, ...others] = sockets;
  await until(() => first?.code !== undefined);
  expect(first?.code).toBe(1008);
  expect(others.map(({ socket }) => socket.readyState)).toEqual([1, 1, 1]);
  for (const { socket } of others) socket.terminate();
});

test('an empty frame keeps the line open; words, a long frame and a huge one end it', async () => {
  const { token } = await generate(started.url);
  const quiet = await listen(token);
  quiet.socket.send('');
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(quiet.socket.readyState).toBe(WebSocket.OPEN);
  quiet.socket.terminate();
  for (const [frame, code] of [
    ['hello', 1008],
    ['x'.repeat(64 * 1024), 1008],
    ['x'.repeat(64 * 1024 + 1), 1009],
  ] as const) {
    const heard = await listen(token);
    heard.socket.send(frame);
    await until(() => heard.code !== undefined);
    expect(heard.code).toBe(code);
  }
});

test('nothing is compressed, so that lengths of secrets cannot be guessed and idle sockets stay small', async () => {
  const { token } = await generate(started.url);
  const { socket } = await listen(token);
  expect(socket.extensions).toBe('');
  socket.terminate();
});

test('a long conversation comes in frames of about 64 KB, in order and whole', async () => {
  const { token, conversationId } = await generate(started.url);
  await (await listen(token)).socket.terminate();
  const address = `${started.url}v3/directline/conversations/${conversationId}/activities`;
  for (let count = 0; count < 60; count++) {
    await fetch(address, {
      method: 'POST',
      headers: { ...bearer(token), 'content-type': 'application/json' },
      body: JSON.stringify({ type: 'message', value: { go: 'who-can-i-ring' } }),
    });
  }
  const heard = await listen(token);
  const ids = () =>
    heard.frames.flatMap((frame) => (JSON.parse(frame) as { activities: { id: string }[] }).activities);
  await until(() => ids().length === 121);
  expect(heard.frames.length).toBeGreaterThan(1);
  for (const frame of heard.frames) expect(frame.length).toBeLessThan(100 * 1024);
  const all = (await (await fetch(address, { headers: bearer(token) })).json()) as { activities: unknown[] };
  expect(ids()).toEqual(all.activities);
  heard.socket.terminate();
});

test('closing ends every stream', async () => {
  const own = await startApp({ DIRECT_LINE_ORIGINS: 'https://council.example' });
  const { token } = await generate(own.url);
  const address = `${own.url}v3/directline/conversations`;
  const answer = await fetch(address, { method: 'POST', headers: bearer(token) });
  const socket = new WebSocket(((await answer.json()) as { streamUrl: string }).streamUrl);
  let code = 0;
  socket.on('close', (given) => {
    code = given;
  });
  await new Promise((resolve) => socket.once('open', resolve));
  await own.close();
  await until(() => code !== 0);
  expect(code).toBe(1001);
});

test('it is off until a site is named, and its page asks for one', async () => {
  const off = await startApp();
  const answer = await fetch(`${off.url}v3/directline/tokens/generate`, { method: 'POST' });
  expect(answer.status).toBe(404);
  await off.close();
  expect(() => readConfig({ WEBCHAT: 'on' })).toThrow('WEBCHAT: needs Direct Line');
});
