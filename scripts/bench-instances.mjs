import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { createServer } from 'node:net';
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { used } from './bench/instance.mjs';

/**
 * `npm run bench:instances [-- --rounds 3 --seconds 10]`: turns a second of one instance and of two that share a Redis, one
 * after the other in the same run, a fresh process each time. Whoever asks sends words that were written down before, so
 * that asking costs little; it still takes a part of the same processors, and so does Redis: on a machine with two the
 * ratio says the least that a second instance brings.
 */
const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '3' },
    seconds: { type: 'string', default: '10' },
    people: { type: 'string', default: '32' },
  },
});
const ROUNDS = Number(values.rounds);
const SECONDS = Number(values.seconds);
const PEOPLE = Number(values.people);
/** Turns of each instance before any is counted: until then the compiler is still at work. */
const WARM_UP = 8_000;
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

const agent = new Agent({ keepAlive: true });
const post = (port, path, body, type) =>
  new Promise((resolve, reject) => {
    const headers = { 'content-type': type, 'content-length': Buffer.byteLength(body) };
    const call = request({ port, path, method: 'POST', agent, headers }, (answer) => {
      answer.on('data', () => undefined);
      answer.on('end', () =>
        answer.statusCode === 200
          ? resolve()
          : reject(new Error(`an instance answered ${answer.statusCode}`)),
      );
    });
    call.on('error', reject);
    call.end(body);
  });

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

/** Turns a second that so many instances answer, and microseconds of their processor for each. */
async function measured(count) {
  const port = await freePort();
  const words = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'];
  const redis = spawn(REDIS, words, { stdio: 'ignore' });
  const started = [];
  for (let one = 0; one < count; one++) started.push(await startInstance(`redis://127.0.0.1:${port}`));
  let turns = 0;
  let until = 0;
  const person = async () => {
    while (performance.now() < until) {
      const conversation = `bench-${++conversations}`;
      for (let turn = 0; turn < 8 && performance.now() < until; turn++) {
        const { port: to } = started[turns % count];
        turns += 1;
        await post(to, '/api/messages', chat(conversation, turn), 'application/json');
      }
    }
  };
  const run = async (seconds) => {
    turns = 0;
    until = performance.now() + seconds * 1000;
    await Promise.all(Array.from({ length: PEOPLE }, person));
    return turns / seconds;
  };
  for (let warm = 0; warm < WARM_UP * count; warm += turns) await run(1);
  const all = () => started.reduce((sum, { child }) => sum + used(child), 0);
  const before = all();
  const rate = await run(SECONDS);
  const cpu = (all() - before) / turns;
  for (const { child } of started) child.kill('SIGKILL');
  redis.kill('SIGKILL');
  return { rate, cpu };
}

const line = (name, of) => `| ${name} | ${of(({ rate }) => rate)} | ${of(({ cpu }) => cpu)} |`;
const middle = (figures) => figures.toSorted((a, b) => a - b)[figures.length >> 1];
const one = [];
const two = [];
for (let round = 0; round < ROUNDS; round++) {
  for (const count of round % 2 ? [2, 1] : [1, 2]) {
    const nth = one.length + two.length + 1;
    const words = `${nth} of ${2 * ROUNDS}, some ${SECONDS + 8} s each`;
    process.stderr.write(`bench:instances: ${count === 1 ? 'one instance' : 'two instances'}, ${words}\n`);
    (count === 1 ? one : two).push(await measured(count));
  }
}
process.stdout.write(`Node ${process.version}, ${cpus().length} × ${cpus()[0].model.trim()}, ${new Date().toISOString().slice(0, 10)};
\`npm run bench:instances -- --rounds ${ROUNDS} --seconds ${SECONDS} --people ${PEOPLE}\`, medians.

| instances | turns a second | processor a turn, µs |
|---|---|---|
${line('1', (figure) => middle(one.map(figure)).toFixed(0))}
${line('2', (figure) => middle(two.map(figure)).toFixed(0))}
${line('ratio', (figure) => (middle(two.map(figure)) / middle(one.map(figure))).toFixed(2))}
| goal | at least 1.4 | at most 1.15 |
`);
agent.destroy();
