import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClient } from '@redis/client';
import type { RedisAddress } from '../../src/sessions/redis-address.ts';
import { closing } from './closing.ts';
import { freePort } from './redis.ts';
import { REDIS } from './redis-program.ts';

interface Node {
  readonly port: number;
  readonly program: ChildProcess;
  send(...words: string[]): Promise<unknown>;
}

export interface RedisCluster {
  readonly address: RedisAddress;
  /** The replica of the first primary takes over as one does for a planned restart. */
  handOver(): Promise<void>;
  /** The first primary ends without a word; the others find out and put its replica in its place. */
  kill(): void;
}

/** In a cluster each node talks to the others on a second port. */
async function nodePort(): Promise<number> {
  for (;;) {
    const port = await freePort();
    if (port < 55_000 && (await isFree(port + 10_000))) return port;
  }
}

const isFree = (port: number) =>
  new Promise<boolean>((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });

async function openNode(folder: string): Promise<Node> {
  const port = await nodePort();
  const settings: Record<string, string | number> = {
    port,
    bind: '127.0.0.1',
    save: '',
    appendonly: 'no',
    dir: folder,
    'cluster-enabled': 'yes',
    'cluster-config-file': `nodes-${port}.conf`,
    'cluster-node-timeout': 800,
  };
  const words = Object.entries(settings).flatMap(([name, value]) => [`--${name}`, String(value)]);
  const program = spawn(REDIS ?? '', words, { stdio: 'ignore' });
  const client = createClient({ url: `redis://127.0.0.1:${port}` });
  client.on('error', () => undefined);
  closing(async () => {
    client.destroy();
    const ended = new Promise((resolve) =>
      program.exitCode === null && program.signalCode === null ? program.once('exit', resolve) : resolve(0),
    );
    program.kill('SIGKILL');
    await ended;
  });
  await client.connect();
  return { port, program, send: (...sent) => client.sendCommand(sent) };
}

async function until(done: () => Promise<boolean>): Promise<void> {
  const began = Date.now();
  while (!(await done().catch(() => false))) {
    if (Date.now() - began > 20_000) throw new Error('the cluster did not come together');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Three primaries (two cannot agree that the third is gone), and a replica of the first. */
export async function openCluster(): Promise<RedisCluster> {
  const folder = mkdtempSync(join(tmpdir(), 'cluster-'));
  closing(() => rmSync(folder, { recursive: true, force: true }));
  const nodes = await Promise.all([0, 1, 2, 3].map(() => openNode(folder)));
  const [first, second, third, replica] = nodes as [Node, Node, Node, Node];
  const slots = [
    [0, 5_460],
    [5_461, 10_922],
    [10_923, 16_383],
  ];
  for (const [index, node] of [first, second, third].entries())
    await node.send('CLUSTER', 'ADDSLOTSRANGE', ...(slots[index] ?? []).map(String));
  for (const node of [second, third, replica])
    await first.send('CLUSTER', 'MEET', '127.0.0.1', String(node.port));
  const id = String(await first.send('CLUSTER', 'MYID'));
  await until(async () => {
    await replica.send('CLUSTER', 'REPLICATE', id);
    return true;
  });
  const info = async (node: Node, words: string[], part: string) =>
    String(await node.send(...words)).includes(part);
  for (const node of nodes) await until(() => info(node, ['CLUSTER', 'INFO'], 'cluster_state:ok'));
  await until(() => info(replica, ['INFO', 'replication'], 'master_link_status:up'));
  return {
    address: {
      urls: [`redis://127.0.0.1:${second.port}`, `redis://127.0.0.1:${third.port}`],
      cluster: true,
      entra: false,
    },
    async handOver() {
      await replica.send('CLUSTER', 'FAILOVER');
      await until(() => info(replica, ['INFO', 'replication'], 'role:master'));
    },
    kill: () => void first.program.kill('SIGKILL'),
  };
}
