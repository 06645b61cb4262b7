import { type ChildProcess, spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import { createClient, RESP_TYPES } from '@redis/client';
import { freePort } from '../../scripts/stack/free-port.ts';
import { REDIS } from '../../scripts/stack/programs.ts';
import { closing } from './closing.ts';

/** `describe`, or its skip where there is no Redis. */
export const describeWithRedis = REDIS === undefined ? describe.skip : describe;

export interface RedisServer {
  readonly url: string;
  /** Everything in it: names, and contents as it would write them to disk, uncompressed. */
  dump(): Promise<string>;
  clear(): Promise<void>;
  /** Any command, for what its commands tell of what it holds. */
  send(...words: string[]): Promise<unknown>;
  /** It goes on listening and answers nothing. */
  freeze(): void;
  thaw(): void;
}

/** A Redis of this test's own, on a free port of this machine, which writes nothing to disk. */
export async function openRedis(): Promise<RedisServer> {
  const port = await freePort();
  const settings = {
    port,
    bind: '127.0.0.1',
    save: '',
    appendonly: 'no',
    rdbcompression: 'no',
    dir: tmpdir(),
  };
  const words = Object.entries(settings).flatMap(([name, value]) => [`--${name}`, String(value)]);
  const program: ChildProcess = spawn(REDIS ?? '', words, { stdio: 'ignore' });
  const client = createClient({ url: `redis://127.0.0.1:${port}` });
  client.on('error', () => undefined);
  closing(async () => {
    client.destroy();
    const ended = new Promise((resolve) => program.once('exit', resolve));
    program.kill('SIGKILL');
    await ended;
  });
  await client.connect();
  return {
    url: `redis://127.0.0.1:${port}`,
    async dump() {
      const keys = await client.keys('*');
      const raw = client.withTypeMapping({ [RESP_TYPES.BLOB_STRING]: Buffer });
      const contents = await Promise.all(keys.map((key) => raw.sendCommand<Buffer | null>(['DUMP', key])));
      return [...keys, ...contents.map((content) => content?.toString('latin1') ?? '')].join('\n');
    },
    send: (...sent) => client.sendCommand(sent),
    clear: async () => {
      await client.flushAll();
    },
    freeze: () => void program.kill('SIGSTOP'),
    thaw: () => void program.kill('SIGCONT'),
  };
}
