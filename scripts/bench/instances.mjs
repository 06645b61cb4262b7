import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { makeAsker } from '../../build/scripts/bench/asker.js';
import { used } from './instance.mjs';
import { partOfAProcessor } from './part-of-a-processor.mjs';

/**
 * `npm run bench:instances [-- --rounds 3 --seconds 10 --percent 40]`: turns a second of one instance and of two that share a Redis, one
 * after the other in the same run, a fresh process each time. Whoever asks sends words that were written down before, so
 * that asking costs little; it still takes a part of the same processors, and so does Redis: on a machine with two the
 * ratio says the least that a second instance brings. With `--percent` each gets that part of a processor and no more.
 */
const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '3' },
    seconds: { type: 'string', default: '10' },
    people: { type: 'string', default: '32' },
    percent: { type: 'string' },
  },
});
const ROUNDS = Number(values.rounds);
const SECONDS = Number(values.seconds);
const PEOPLE = Number(values.people);
const PERCENT = Number(values.percent ?? 0);
/** Turns of each instance before any is counted: until then the compiler is still at work. */
const WARM_UP = 8_000;
/** Milliseconds after which nothing of a start goes on: typed words are made ready when the first have been answered. */
const SETTLED = 4_000;
const REDIS = ['/usr/bin/redis-server', '/usr/bin/valkey-server', '/usr/local/bin/redis-server'].find(
  existsSync,
);
if (REDIS === undefined) {
  process.stderr.write('There is no redis-server here: apt-get install redis-server\n');
  process.exit(2);
}

const freePort = () =>
  new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
const key = () => randomBytes(32).toString('base64url');
const keys = { SEAL_KEYS: key() };

async function startInstance(redis) {
  const env = { ...process.env, PORT: '0', LOG_LEVEL: 'error', ...keys, REDIS_URL: redis };
  const child = spawn(process.execPath, ['dist/main.js'], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  const url = await new Promise((resolve) =>
    child.stdout.once('data', (line) => resolve(String(line).trim())),
  );
  return { child, port: new URL(url).port };
}

let conversations = 0;
/** One chat after another, of eight messages each: words of a button as they are printed, which any turn takes. */
const chat = (conversation, turn) =>
  JSON.stringify({
    type: 'message',
    id: `${conversation}-${turn}`,
    channelId: 'webchat',
    deliveryMode: 'expectReplies',
    serviceUrl: 'http://127.0.0.1:1/',
    from: { id: 'user' },
    recipient: { id: 'bot' },
    conversation: { id: conversation },
    ...(turn === 0 ? { text: '' } : { value: { go: turn % 2 ? 'help' : 'restart' } }),
  });

async function startRedis() {
  const port = await freePort();
  const words = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'];
  return { child: spawn(REDIS, words, { stdio: 'ignore' }), url: `redis://127.0.0.1:${port}` };
}

const gone = (child) =>
  new Promise((resolve) => {
    child.once('exit', resolve);
    child.kill('SIGKILL');
  });

/**
 * Turns a second that so many instances answer, and microseconds of their processor for each.
 * @param stores how many Redis they share
 */
async function measured({ count, stores }) {
  const redis = [];
  const started = [];
  const freed = [];
  const askers = [];
  try {
    for (let one = 0; one < stores; one++) redis.push(await startRedis());
    for (let one = 0; one < count; one++) started.push(await startInstance(redis[one % stores].url));
    for (let one = 0; one < PEOPLE; one++) askers.push(started.map(({ port: to }) => makeAsker(to)));
    let turns = 0;
    let until = 0;
    const talks = async (own) => {
      while (performance.now() < until) {
        const conversation = `bench-${++conversations}`;
        for (let turn = 0; turn < 8 && performance.now() < until; turn++) {
          const { ask } = own[turns % count];
          turns += 1;
          await ask('/api/messages', chat(conversation, turn));
        }
      }
    };
    const run = async (seconds) => {
      turns = 0;
      until = performance.now() + seconds * 1000;
      await Promise.all(askers.map(talks));
      return turns / seconds;
    };
    await new Promise((resolve) => setTimeout(resolve, SETTLED));
    for (let warm = 0; warm < WARM_UP * count; warm += turns) await run(1);
    if (PERCENT > 0) {
      for (const { child } of started) freed.push(partOfAProcessor(child, PERCENT));
      await run(1);
    }
    const all = () => started.reduce((sum, { child }) => sum + used(child), 0);
    const before = all();
    const rate = await run(SECONDS);
    return { rate, cpu: (all() - before) / turns };
  } finally {
    // Whatever went wrong, nothing runs on.
    for (const { close } of askers.flat()) close();
    await Promise.all(started.map(({ child }) => gone(child)));
    for (const free of freed) free();
    for (const { child } of redis) child.kill('SIGKILL');
  }
}

/** Two that share nothing tell what the machine has left for a second one while it asks as well. */
const KINDS = {
  'one instance': { count: 1, stores: 1 },
  'two instances': { count: 2, stores: 1 },
  'two that share nothing': { count: 2, stores: 2 },
};
const names = Object.keys(KINDS);
const found = Object.fromEntries(names.map((name) => [name, []]));
let nth = 0;
for (let round = 0; round < ROUNDS; round++)
  for (const name of round % 2 ? names.toReversed() : names) {
    nth += 1;
    const words = `${nth} of ${names.length * ROUNDS}, some ${SECONDS + 8} s each`;
    process.stderr.write(`bench:instances: ${name}, ${words}\n`);
    found[name].push(await measured(KINDS[name]));
  }

const middle = (figures) => figures.toSorted((a, b) => a - b)[figures.length >> 1];
const of = (name) => ({
  rate: middle(found[name].map(({ rate }) => rate)),
  cpu: middle(found[name].map(({ cpu }) => cpu)),
});
const row = (name, { rate, cpu }) => `| ${name} | ${rate.toFixed(0)} | ${cpu.toFixed(0)} |`;
const [one, two, apart] = names.map(of);
const beside = (name, a, b) =>
  `| ${name} | ${(a.rate / b.rate).toFixed(2)} | ${(a.cpu / b.cpu).toFixed(2)} |`;
process.stdout.write(`Node ${process.version}, ${cpus().length} × ${cpus()[0].model.trim()}, ${new Date().toISOString().slice(0, 10)};
\`npm run bench:instances -- --rounds ${ROUNDS} --seconds ${SECONDS} --people ${PEOPLE}${PERCENT > 0 ? ` --percent ${PERCENT}` : ''}\`, medians.

| instances | turns a second | processor a turn, µs |
|---|---|---|
${names.map((name) => row(name, of(name))).join('\n')}
${beside('two, beside one', two, one)}
| goal | at least 1.4 | at most 1.15 |
${beside('two that share nothing, beside one', apart, one)}
${beside('two, beside two that share nothing', two, apart)}
`);
