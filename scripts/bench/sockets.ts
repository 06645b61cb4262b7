import { type ChildProcess, spawn } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { WebSocket } from 'ws';
import { UNSET } from '../../src/settings/settings-schema.ts';
import { makeProgress } from '../progress.ts';
import { type Asker, makeAsker } from './asker.ts';

// How much memory a waiting person costs: conversations first, then a stream for each, in a server of its own process;
// and how soon answers are pushed to them.
// npm run bench:sockets [-- 10000].

const [count = '10000'] = parseArgs({ allowPositionals: true }).positionals;
const COUNT = Number(count);
const AT_ONCE = 50;
const STEP = 250;
/** Turns a second, and turns, after which it is asked how soon an answer is pushed. */
const RATE = 200;
/** Answers that are counted, and before them some that are not: until then the compiler is still at work. */
const PUSHES = 2_000;
const BEFORE = 2_500;
const KB = 1024;
const MB = KB * KB;
const MAIN = 'dist/main.js';

interface Begun {
  readonly token: string;
  readonly conversationId: string;
  readonly streamUrl: string;
}

/** Bytes that a process holds: from the system (resident), and in objects (heap and buffers). */
interface Held {
  readonly rss: number;
  readonly objects: number;
}

/** Put into the server, so that what is measured is what is held, and not what is waiting to be cleared away. */
const TELL = `data:text/javascript,process.on('SIGUSR2', () => {
  globalThis.gc(); globalThis.gc();
  const { rss, heapUsed, external } = process.memoryUsage();
  process.stderr.write(JSON.stringify({ rss, objects: heapUsed + external }) + '\\n');
})`;

/** @param quiet milliseconds to wait before */
async function held(server: ChildProcess, quiet = 5_000): Promise<Held> {
  await new Promise((resolve) => setTimeout(resolve, quiet));
  const told = new Promise<Held>((resolve) => {
    const hear = (line: Buffer) => {
      // Its log stands on the same stream.
      if (!String(line).startsWith('{"rss"')) return;
      server.stderr?.off('data', hear);
      resolve(JSON.parse(String(line)) as Held);
    };
    server.stderr?.on('data', hear);
  });
  server.kill('SIGUSR2');
  return told;
}

function start(): Promise<{ server: ChildProcess; url: string }> {
  const env = { ...process.env, ...UNSET, PORT: '0', DIRECT_LINE_ORIGINS: 'https://bench.example' };
  const words = ['--expose-gc', '--import', TELL, MAIN];
  const server = spawn(process.execPath, words, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  return new Promise((resolve, reject) => {
    server.once('exit', () => reject(new Error('the server did not start')));
    server.stdout?.once('data', (line: Buffer) => resolve({ server, url: String(line).trim() }));
  });
}

/** Connections that ask: more than are ever busy at once. */
const ASKERS = 100;

/** Asks on whichever of its connections is free. */
function makePost(port: string) {
  const free: Asker[] = Array.from({ length: ASKERS }, () => makeAsker(port));
  return async (path: string, token?: string, body: object = {}): Promise<Begun> => {
    const asker = free.pop();
    if (!asker) throw new Error('more is asked at once than there are connections');
    const head = token === undefined ? '' : `authorization: Bearer ${token}\r\n`;
    try {
      return JSON.parse(await asker.ask(`/v3/directline${path}`, JSON.stringify(body), head)) as Begun;
    } finally {
      free.push(asker);
    }
  };
}

/** Opens a stream and waits for the greeting to be pushed. */
function listen(url: string): Promise<WebSocket> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(url, { perMessageDeflate: false });
    socket.once('message', () => resolve(socket));
    socket.once('error', reject);
  });
}

async function many<T>(count: number, work: (index: number) => Promise<T>): Promise<T[]> {
  const results: T[] = [];
  let next = 0;
  const worker = async () => {
    for (let index = next++; index < count; index = next++) results[index] = await work(index);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return results;
}

/** Clears away every few hundred, since memory that a burst of requests took is not given back to the system. */
async function steadily<T>(what: string, work: (index: number) => Promise<T>): Promise<T[]> {
  const results: T[] = [];
  const on = makeProgress('bench:', Math.ceil(COUNT / STEP));
  while (results.length < COUNT) {
    const done = results.length;
    on(`${STEP} ${what}`);
    results.push(...(await many(Math.min(STEP, COUNT - done), (index) => work(done + index))));
    await held(server, 0);
  }
  return results;
}

const { server, url } = await start();
const post = makePost(new URL(url).port);
try {
  const begin = async () => post('/conversations', (await post('/tokens/generate')).token);
  await many(STEP, async () => (await listen((await begin()).streamUrl)).terminate());
  const part = (words: string) => process.stderr.write(`bench: ${words}\n`);
  part('nothing to do, 1 of 3');
  const empty = await held(server);
  const begun = await steadily('conversations', begin);
  const tokens = begun.map(({ token }) => token);
  const ids = begun.map(({ conversationId }) => conversationId);
  part(`${COUNT} conversations, 2 of 3`);
  const talking = await held(server);
  // A ticket is good for a minute, so each is fetched just before its stream is opened.
  const sockets = await steadily('streams', async (index) =>
    listen((await post('/conversations', tokens[index])).streamUrl),
  );
  part(`${COUNT} streams, 3 of 3`);
  const waiting = await held(server);
  part(`${PUSHES} answers, ${RATE} a second`);
  const began = performance.now();
  const times = await Promise.all(
    Array.from({ length: BEFORE + PUSHES }, async (_, nth) => {
      const due = (nth * 1000) / RATE;
      await pause(began + due - performance.now());
      // Another person each time, so that nobody is asked to wait for asking too often.
      const index = Math.floor((nth * COUNT) / (BEFORE + PUSHES)) % COUNT;
      const pushed = new Promise((resolve) => sockets[index]?.once('message', resolve));
      const path = `/conversations/${ids[index]}/activities`;
      await post(path, tokens[index], { type: 'message', value: { go: 'help' } });
      await pushed;
      return performance.now() - began - due;
    }),
  );
  times.splice(0, BEFORE);
  times.sort((a, b) => a - b);
  const of = (share: number) => times[Math.floor(times.length * share)]?.toFixed(1);
  const row = (name: string, after: Held, before?: Held) => {
    const perStream = (kind: keyof Held) =>
      before ? ((after[kind] - before[kind]) / COUNT / KB).toFixed(1) : '';
    return `| ${name} | ${(after.rss / MB).toFixed(0)} | ${perStream('rss')} | ${perStream('objects')} |`;
  };
  const lines = [
    '| | resident, MB | each, KB | objects, each, KB |',
    '|---|---|---|---|',
    row('nothing to do', empty),
    row(`${COUNT} conversations begun`, talking, empty),
    row(`and ${COUNT} streams waiting`, waiting, talking),
    '',
    `At ${RATE} turns a second an answer is pushed ${of(0.5)} ms after it was asked for (median; p99 ${of(0.99)}, goal 20).`,
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
  for (const socket of sockets) socket.terminate();
} finally {
  server.removeAllListeners('exit');
  server.kill();
}
