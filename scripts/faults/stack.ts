import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { createInterface } from 'node:readline';
import { createClient } from '@redis/client';
import { UNSET } from '../../src/settings/settings-schema.ts';

const REDIS = ['/usr/bin/redis-server', '/usr/bin/valkey-server', '/usr/local/bin/redis-server'].find(
  (path) => existsSync(path),
);

export const freePort = () =>
  new Promise<number>((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });

const ended = (program: ChildProcess) =>
  new Promise<void>((resolve) => {
    if (program.exitCode !== null || program.signalCode !== null) resolve();
    else program.once('exit', () => resolve());
  });

/** A Redis of this machine that can be hurt. */
export async function openRedis() {
  if (REDIS === undefined) throw new Error('There is no redis-server here: apt-get install redis-server');
  const port = await freePort();
  const words = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'];
  const start = () => spawn(REDIS, words, { stdio: 'ignore' });
  let program = start();
  const url = `redis://127.0.0.1:${port}`;
  const client = createClient({ url, socket: { reconnectStrategy: 50 } });
  client.on('error', () => undefined);
  await client.connect();
  const send = (...sent: string[]) => client.sendCommand(sent);
  return {
    url,
    send,
    freeze: () => void program.kill('SIGSTOP'),
    thaw: () => void program.kill('SIGCONT'),
    async kill() {
      program.kill('SIGKILL');
      await ended(program);
    },
    restart() {
      program = start();
    },
    async close() {
      client.destroy();
      program.kill('SIGCONT');
      program.kill('SIGKILL');
      await ended(program);
    },
  };
}

export type FaultyRedis = Awaited<ReturnType<typeof openRedis>>;

export interface Instance {
  readonly port: number;
  /** As a load balancer sees it, by looking at /health/ready. */
  ready: boolean;
  /** When it was last told to stop kindly, or ended without a word. */
  stopping?: 'drain' | 'kill';
  readonly program: ChildProcess;
}

/** Settings that every instance of one run shares. */
export function sharedSettings(redis: string): Record<string, string> {
  const key = () => randomBytes(32).toString('base64url');
  return {
    HOST: '127.0.0.1',
    SEAL_KEYS: key(),
    DIRECT_LINE_KEYS: key(),
    DIRECT_LINE_ORIGINS: 'https://council.example',
    REDIS_URL: redis,
    DRAIN_SECONDS: '1',
  };
}

/** The built product as a process of its own. @param port one that stays the same over restarts */
export async function startInstance(settings: Record<string, string>, port: number): Promise<Instance> {
  const program = spawn(process.execPath, ['build/src/main.js'], {
    env: {
      PATH: process.env['PATH'] ?? '',
      ...UNSET,
      CONTENT_DIR: process.env['CONTENT_DIR'] ?? '',
      ...settings,
      PORT: String(port),
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const lines = createInterface({ input: program.stdout as NodeJS.ReadableStream });
  await new Promise<void>((resolve, reject) => {
    lines.once('line', () => resolve());
    program.once('exit', (code) => reject(new Error(`an instance ended at its start (${code})`)));
  });
  return { port, ready: true, program };
}

export async function stopInstance(instance: Instance, how: 'drain' | 'kill'): Promise<void> {
  instance.stopping = how;
  if (how === 'kill') instance.ready = false;
  instance.program.kill(how === 'kill' ? 'SIGKILL' : 'SIGTERM');
  await ended(instance.program);
  instance.ready = false;
}

/** Milliseconds between two looks of the load balancer. */
const LOOK = 200;

/** Looks at the readiness of all instances as a load balancer does, until it is stopped. */
export function watchReady(all: () => readonly Instance[]): () => void {
  const timer = setInterval(() => {
    for (const instance of all()) {
      fetch(`http://127.0.0.1:${instance.port}/health/ready`, { signal: AbortSignal.timeout(1_000) })
        .then(async (answer) => {
          instance.ready = answer.ok;
          await answer.text();
        })
        .catch(() => {
          instance.ready = false;
        });
    }
  }, LOOK);
  return () => clearInterval(timer);
}
