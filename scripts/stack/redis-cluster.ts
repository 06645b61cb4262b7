import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RedisAddress } from '../../src/sessions/redis-address.ts';
import { type Node, openNode } from './redis-node.ts';
import { until } from './until.ts';

/** A part of the keys, and who has them. They change places when one takes over from the other. */
interface Pair {
  primary: Node;
  replica: Node;
}

/** Two primaries cannot agree that the third is gone. */
const PRIMARIES = 3;
const SLOTS = 16_384;
const INFO = ['INFO', 'replication'];

/** Three primaries, each with a replica, on this machine. */
export async function openCluster() {
  const folder = mkdtempSync(join(tmpdir(), 'cluster-'));
  const nodes = await Promise.all(Array.from({ length: 2 * PRIMARIES }, () => openNode(folder)));
  const pairs = nodes
    .slice(0, PRIMARIES)
    .map((primary, index): Pair => ({ primary, replica: nodes[PRIMARIES + index] as Node }));
  await joined(nodes, pairs);

  const address: RedisAddress = {
    urls: pairs.map(({ primary }) => `redis://127.0.0.1:${primary.port}`) as [string, ...string[]],
    cluster: true,
    entra: false,
  };
  const pairAt = (which: number) => pairs[which % PRIMARIES] as Pair;
  async function swapped(pair: Pair): Promise<void> {
    const { primary, replica } = pair;
    await until('a replica takes over', () => replica.says(INFO, 'role:master'));
    Object.assign(pair, { primary: replica, replica: primary });
  }
  return {
    address,
    /** Settings of an instance that uses it. */
    settings: { REDIS_URL: address.urls.join(' '), REDIS_CLUSTER: 'on' },
    /** A replica takes over as one does for a planned restart. @param which of the primaries */
    async handOver(which = 0) {
      const pair = pairAt(which);
      await pair.replica.send('CLUSTER', 'FAILOVER');
      await swapped(pair);
    },
    /** A primary ends without a word; the others find out, and put its replica in its place. */
    async kill(which = 0) {
      const pair = pairAt(which);
      await pair.primary.kill();
      await swapped(pair);
    },
    /** Who was killed comes back as a replica, empty, and catches up. */
    async restart(which = 0) {
      const { replica } = pairAt(which);
      replica.restart();
      await until('a replica has caught up', () => replica.says(INFO, 'master_link_status:up'));
    },
    async close() {
      await Promise.all(nodes.map((node) => node.close()));
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export type RedisCluster = Awaited<ReturnType<typeof openCluster>>;

/** Shares the keys out, introduces everybody, and waits until all of them know. */
async function joined(nodes: readonly Node[], pairs: readonly Pair[]): Promise<void> {
  for (const [index, { primary }] of pairs.entries()) {
    const from = Math.floor((SLOTS * index) / PRIMARIES);
    const to = Math.floor((SLOTS * (index + 1)) / PRIMARIES) - 1;
    await primary.send('CLUSTER', 'ADDSLOTSRANGE', String(from), String(to));
  }
  const [first, ...others] = nodes as readonly [Node, ...Node[]];
  for (const { port } of others) await first.send('CLUSTER', 'MEET', '127.0.0.1', String(port));
  for (const { primary, replica } of pairs) {
    const id = String(await primary.send('CLUSTER', 'MYID'));
    await until('a replica knows its primary', async () => {
      await replica.send('CLUSTER', 'REPLICATE', id);
      return true;
    });
  }
  for (const node of nodes)
    await until('the cluster comes together', () => node.says(['CLUSTER', 'INFO'], 'cluster_state:ok'));
  for (const { replica } of pairs)
    await until('a replica has caught up', () => replica.says(INFO, 'master_link_status:up'));
}
