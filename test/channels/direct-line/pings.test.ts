import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { WebSocket } from 'ws';
import { makeStreams, type Streams } from '../../../src/channels/direct-line/streams.ts';
import { memoryTranscripts } from '../../../src/sessions/memory-transcripts.ts';
import { until } from './client.ts';

const HOURS = 3_600_000;
const EVERY = 50;
const line = (said: string) => JSON.stringify({ by: 'person', said, language: 'en' });
const writing = { now: 1000, ttlSeconds: 9 * HOURS };

let now = 1000;
let server: Server;
let streams: Streams;
let url: string;
const transcripts = memoryTranscripts(() => now);

async function serve(every = EVERY): Promise<void> {
  now = 1000;
  streams = makeStreams(transcripts, () => now, every);
  server = createServer();
  server.on('upgrade', (request, socket, head) =>
    streams.open(request, socket, head, {
      key: 'k',
      person: { conversation: 'c', user: 'dl_u' },
      watermark: 0,
    }),
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `ws://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}
afterEach(async () => {
  streams.close();
  await transcripts.delete('k');
  await new Promise((resolve) => server.close(resolve));
});

function open(options: { autoPong?: boolean } = {}) {
  const socket = new WebSocket(url, options);
  const heard = { socket, code: 0, said: [] as string[] };
  socket.on('close', (code) => {
    heard.code = code;
  });
  socket.on('message', (data) => {
    const { activities } = JSON.parse(String(data)) as { activities: { text: string }[] };
    heard.said.push(...activities.map(({ text }) => text));
  });
  return heard;
}

test('a stream whose client has gone without a word is ended; one that answers stays', async () => {
  await serve();
  const gone = open({ autoPong: false });
  const here = open();
  await until(() => gone.code !== 0);
  expect(gone.code).toBe(1006);
  await new Promise((resolve) => setTimeout(resolve, 5 * EVERY));
  expect(here.socket.readyState).toBe(WebSocket.OPEN);
});

test('each stream is asked at its own time, so that thousands of them are not asked in one breath', async () => {
  await serve(8 * EVERY);
  const asked: number[] = [];
  for (const nth of [0, 1]) {
    const { socket } = open();
    socket.once('ping', () => asked.push(performance.now()));
    await new Promise((resolve) => socket.once('open', resolve));
    if (nth === 0) await new Promise((resolve) => setTimeout(resolve, 4 * EVERY));
  }
  await until(() => asked.length === 2);
  const [first = 0, second = 0] = asked;
  expect(second - first).toBeGreaterThan(2 * EVERY);
});

test('no stream outlives the token it was opened with', async () => {
  await serve();
  const { socket, ...rest } = open();
  const closed = new Promise<number>((resolve) => socket.once('close', resolve));
  await new Promise((resolve) => socket.once('open', resolve));
  now += 2 * HOURS + 1000;
  expect(await closed).toBe(1001);
  expect(rest.said).toEqual([]);
});

test('a client that is slow to read misses nothing and gets nothing twice', async () => {
  await serve(60_000);
  const heard = open();
  await transcripts.append('k', [line('first')], writing);
  await until(() => heard.said.length === 1);
  heard.socket.pause();
  const many = Array.from({ length: 150 }, (_, index) => `${index} ${'x'.repeat(30_000)}`);
  for (const text of many) await transcripts.append('k', [line(text)], writing);
  heard.socket.resume();
  await until(() => heard.said.length === 151);
  expect(heard.said).toEqual(['first', ...many]);
});
