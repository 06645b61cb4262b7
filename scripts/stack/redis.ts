import { type ChildProcess, spawn } from 'node:child_process';
import { createClient } from '@redis/client';
import { ended } from './ended.ts';
import { freePort } from './free-port.ts';
import { REDIS } from './programs.ts';

/** As .env.example asks for it: nothing is written to a disk. */
const UNSAVED = ['--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'];

/** A Redis of this machine alone. @throws where none is installed */
export function spawnRedis(port: number, ...words: readonly string[]): ChildProcess {
  if (REDIS === undefined) throw new Error('There is no redis-server here: apt-get install redis-server');
  return spawn(REDIS, ['--port', String(port), ...UNSAVED, ...words], { stdio: 'ignore' });
}

/** A Redis of this machine that can be hurt. */
export async function openRedis() {
  const port = await freePort();
  let program = spawnRedis(port);
  const url = `redis://127.0.0.1:${port}`;
  const client = createClient({ url, socket: { reconnectStrategy: 50 } });
  client.on('error', () => undefined);
  await client.connect();
  return {
    url,
    send: (...sent: string[]) => client.sendCommand(sent),
    freeze: () => void program.kill('SIGSTOP'),
    thaw: () => void program.kill('SIGCONT'),
    async kill() {
      program.kill('SIGKILL');
      await ended(program);
    },
    restart() {
      program = spawnRedis(port);
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
