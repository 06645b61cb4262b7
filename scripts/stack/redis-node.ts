import { createClient } from '@redis/client';
import { ended } from './ended.ts';
import { freePort, isFree } from './free-port.ts';
import { spawnRedis } from './redis.ts';

/** In a cluster each node talks to the others on a second port. */
async function nodePort(): Promise<number> {
  for (;;) {
    const port = await freePort();
    if (await isFree(port + 10_000)) return port;
  }
}

/** One node of a cluster, which remembers the others in a file of the folder. */
export async function openNode(folder: string) {
  const port = await nodePort();
  const settings = {
    dir: folder,
    'cluster-enabled': 'yes',
    'cluster-config-file': `nodes-${port}.conf`,
    'cluster-node-timeout': '800',
    // Else a replica that has been away for a moment does not stand for election.
    'cluster-replica-validity-factor': '0',
    'repl-diskless-sync-delay': '0',
  };
  const words = Object.entries(settings).flatMap(([name, value]) => [`--${name}`, value]);
  const start = () => spawnRedis(port, ...words);
  let program = start();
  const client = createClient({ url: `redis://127.0.0.1:${port}`, socket: { reconnectStrategy: 50 } });
  client.on('error', () => undefined);
  await client.connect();
  const send = (...sent: string[]) => client.sendCommand(sent);
  return {
    port,
    send,
    /** Whether what it says of itself holds these words. */
    says: async (words: string[], part: string) => String(await send(...words)).includes(part),
    async kill() {
      program.kill('SIGKILL');
      await ended(program);
    },
    /** Comes back where it was, with nothing in it. */
    restart() {
      program = start();
    },
    async close() {
      client.destroy();
      program.kill('SIGKILL');
      await ended(program);
    },
  };
}

export type Node = Awaited<ReturnType<typeof openNode>>;
