import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { Agent, get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { UNSET } from '../../src/settings/settings-schema.ts';
import { activity } from '../channels/bot-framework/new-activity.ts';
import { closing } from '../support/closing.ts';
import { COUNCIL } from '../support/test-guide.ts';

// Processes start, and one builds first: on a busy machine that takes its time.
jest.setTimeout(120_000);

interface Running {
  readonly process: ChildProcess;
  readonly url: string;
}

/** The product as it is started, in a process of its own. */
async function run(
  settings: Record<string, string>,
  command = ['node', 'build/src/main.js'],
): Promise<Running> {
  const [program = '', ...words] = command;
  const child = spawn(program, words, {
    env: {
      PATH: process.env['PATH'],
      HOME: process.env['HOME'],
      ...UNSET,
      PORT: '0',
      CONTENT_DIR: COUNCIL,
      ...settings,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  closing(() => child.kill('SIGKILL'));
  let said = '';
  child.stdout?.on('data', (data) => (said += data.toString()));
  while (!said.includes('\n')) await once(child.stdout ?? child, 'data');
  return { process: child, url: said.trim() };
}

const ask = (url: string, agent: Agent) =>
  new Promise<{ status: number; connection?: string | undefined }>((resolve, reject) => {
    get(url, { agent }, (answer) => {
      answer
        .resume()
        .on('end', () => resolve({ status: answer.statusCode ?? 0, connection: answer.headers.connection }));
    }).on('error', reject);
  });

/** Asks again and again until the door is closed; gives the faults other than that. */
async function visit(url: string, keepAlive: boolean): Promise<string[]> {
  const agent = new Agent({ keepAlive, maxSockets: 1 });
  const faults: string[] = [];
  for (;;) {
    const fault = await ask(url, agent).then(
      ({ status }) => (status === 200 ? '' : String(status)),
      (error: NodeJS.ErrnoException) => error.code ?? 'unknown',
    );
    if (fault === 'ECONNREFUSED') return faults;
    if (fault !== '') faults.push(fault);
  }
}

test.each(['0', '1'])(
  'a stop resets nothing that has been sent, with %s seconds to drain',
  async (seconds) => {
    const { process: server, url } = await run({ DRAIN_SECONDS: seconds });
    const visitors = Array.from({ length: 16 }, (_, n) => visit(url, n % 2 === 0));
    await wait(700);
    server.kill('SIGTERM');
    const [[code], ...faults] = await Promise.all([once(server, 'exit'), ...visitors]);
    expect(faults.flat()).toEqual([]);
    expect(code).toBe(0);
  },
);

test('a probe sees that it is not ready while residents are still answered, each for the last time on their connection', async () => {
  const { process: server, url } = await run({ DRAIN_SECONDS: '3' });
  const ended = once(server, 'exit');
  server.kill('SIGTERM');
  const fresh = () => new Agent({ keepAlive: true });
  let ready = 200;
  while (ready === 200) ready = (await ask(`${url}health/ready`, fresh())).status;
  expect(ready).toBe(503);
  expect(await ask(url, fresh())).toEqual({ status: 200, connection: 'close' });
  expect((await ask(`${url}health/live`, fresh())).status).toBe(200);
  expect((await ended)[0]).toBe(0);
});

test('whoever reads the log may end: the page goes on', async () => {
  const { process: server, url } = await run({ BOT_SERVICE_URLS: 'http://127.0.0.1:9' });
  server.stdout?.destroy();
  server.stderr?.destroy();
  const serviceUrl = 'http://127.0.0.1:9';
  for (let times = 0; times < 2; times++)
    await fetch(`${url}api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(
        activity({ text: 'hello', channelId: 'emulator', serviceUrl, deliveryMode: undefined }),
      ),
    });
  await wait(300);
  expect((await fetch(url)).status).toBe(200);
  expect(server.exitCode).toBe(null);
});

test('stopped by its own process id, npm start leaves nothing running', async () => {
  // It builds with the content that it is given: what other tests read of dist/ stays as it is.
  const settings = { DRAIN_SECONDS: '0', CONTENT_DIR: '.' };
  const { process: npm, url } = await run(settings, ['npm', 'start', '--silent']);
  npm.kill('SIGTERM');
  await once(npm, 'exit');
  for (let tries = 0; tries < 40; tries++) {
    const gone = await fetch(url).then(
      () => false,
      () => true,
    );
    if (gone) return;
    await wait(100);
  }
  throw new Error('it still answers');
});

test.each<[string, Record<string, string>, NodeJS.Signals | undefined]>([
  ['SIGHUP', {}, 'SIGHUP'],
  ['CONTENT_WATCH', { CONTENT_WATCH: '1' }, undefined],
])(
  '%s takes changed content over with no restart, and what is wrong is not',
  async (_how, settings, signal) => {
    const root = mkdtempSync(join(tmpdir(), 'signals-'));
    closing(() => rmSync(root, { recursive: true }));
    cpSync(COUNCIL, root, { recursive: true });
    const { process: server, url } = await run({ CONTENT_DIR: root, ...settings });
    let log = '';
    server.stderr?.on('data', (data) => (log += data.toString()));
    const page = async () => (await fetch(url)).text();
    const file = join(root, 'locales/en/interface.json');
    const title = /"title": "([^"]+)"/.exec(readFileSync(file, 'utf8'))?.[1] ?? '';
    const save = (text: string) => {
      writeFileSync(file, text);
      if (signal) server.kill(signal);
    };
    const told = async (words: string) => {
      for (let looks = 0; looks < 600 && !log.includes(words); looks++) await wait(50);
      expect(log).toContain(words);
    };
    const text = readFileSync(file, 'utf8');
    save(text.replace(title, 'Another title'));
    await told('taken over.');
    expect(await page()).toContain('<title>Another title</title>');
    save('{');
    await told('was not taken over');
    expect(await page()).toContain('<title>Another title</title>');
  },
);
