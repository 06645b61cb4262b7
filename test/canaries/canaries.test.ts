import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { createClient } from '@redis/client';
import { freePort } from '../../scripts/stack/free-port.ts';
import { REDIS } from '../../scripts/stack/programs.ts';
import { closing } from '../support/closing.ts';
import { startProcess } from '../support/process.ts';
import { openRedis, type RedisServer } from '../support/redis.ts';
import { sayEverywhere } from './say-everywhere.ts';

jest.setTimeout(120_000);

const CANARY = 'canarybartholomew';
const KEY = 'A'.repeat(43);

/** An empty folder in which the process runs, and in which it would leave what it leaves. */
function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'canary-'));
  closing(() => rmSync(path, { recursive: true, force: true }));
  return path;
}
const filesIn = (path: string) =>
  readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'latin1'));

/** Everything that is sent to a Redis, as its MONITOR shows it. */
async function listenTo(redis: RedisServer): Promise<string[]> {
  const heard: string[] = [];
  const client = createClient({ url: redis.url });
  client.on('error', () => undefined);
  await client.connect();
  await client.monitor((line) => heard.push(line));
  closing(() => client.destroy());
  return heard;
}

/** Says the canary at every door; gives everything in which a trace could be. */
async function visited(ending: NodeJS.Signals) {
  const redis = REDIS === undefined ? undefined : await openRedis();
  const heard = redis ? await listenTo(redis) : [];
  const cwd = folder();
  const metrics = await freePort();
  const running = await startProcess(
    {
      LOG_LEVEL: 'debug',
      METRICS_PORT: String(metrics),
      DIRECT_LINE_ORIGINS: 'https://council.example',
      BOT_SERVICE_URLS: 'http://127.0.0.1:9',
      SEAL_KEYS: KEY,
      DIRECT_LINE_KEYS: KEY,
      ...(redis ? { REDIS_URL: redis.url } : {}),
    },
    { cwd },
  );
  const bodies = await sayEverywhere(running.url, CANARY);
  const figures = await (await fetch(`http://127.0.0.1:${metrics}/metrics`)).text();
  const held = redis ? await redis.dump() : '';
  const ended = once(running.process, 'exit');
  running.process.kill(ending);
  const [code, signal] = await ended;
  await wait(100);
  return { bodies, figures, held, heard, files: filesIn(cwd), printed: running.printed(), code, signal };
}

test.each<[NodeJS.Signals, unknown]>([
  ['SIGTERM', [0, null]],
  ['SIGABRT', [null, 'SIGABRT']],
])(
  'said at every door, in every way that works or fails, nothing is anywhere after %s',
  async (ending, how) => {
    const { bodies, figures, held, heard, files, printed, code, signal } = await visited(ending);
    expect([code, signal]).toEqual(how);
    // It was heard, and something was told of it.
    expect(bodies.length).toBeGreaterThan(20);
    expect(printed).toMatch(/"event":"answered","door":"web","status":200/);
    expect(printed).toMatch(/"door":"direct-line","status":403/);
    expect(printed).toMatch(/"event":"replies"/);
    expect(figures).toMatch(/guide_answers_total\{door="bot-framework",status="200"\}/);
    if (REDIS !== undefined) {
      expect(heard.join('\n')).toMatch(/csg:/);
      expect(held).toMatch(/csg:s:/);
    }
    const everything = { bodies, figures, held, heard, files, printed };
    for (const [where, what] of Object.entries(everything))
      expect([where, [what].flat().join('\n').toLowerCase().includes(CANARY)]).toEqual([where, false]);
    expect(files).toEqual([]);
  },
);

test('an error that nobody caught is told without its message, whoever was asking is answered, and the process ends', async () => {
  const running = await startProcess({}, { node: ['--require', join(__dirname, 'throws.cjs')] });
  const ended = once(running.process, 'exit');
  running.process.kill('SIGUSR2');
  expect((await ended)[0]).toBe(1);
  expect(running.printed()).toMatch(/"level":"error".*"event":"fault","kind":"TypeError"/);
  expect(running.printed()).toMatch(/"event":"stopping"/);
  expect(running.printed()).not.toContain(CANARY);
});

test('a library that prints is told of, and not quoted', async () => {
  const running = await startProcess({}, { node: ['--require', join(__dirname, 'throws.cjs')] });
  running.process.kill('SIGWINCH');
  while (!running.printed().includes('console.error')) await wait(20);
  expect(running.printed()).toMatch(/"event":"library","kind":"console.error"/);
  expect(running.printed()).not.toContain(CANARY);
});
