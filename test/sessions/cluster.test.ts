import { redisStores } from '../../src/sessions/redis-stores.ts';
import type { Stores } from '../../src/sessions/stores.ts';
import { closing } from '../support/closing.ts';
import { describeWithRedis } from '../support/redis.ts';
import { openCluster, type RedisCluster } from '../support/redis-cluster.ts';
import { storesContract } from './stores-contract.ts';

describeWithRedis('in a cluster of Redis', () => {
  let cluster: RedisCluster;
  let stores: Stores;
  beforeAll(async () => {
    cluster = await openCluster();
    stores = await redisStores(cluster.address);
    closing(stores.close);
  });
  storesContract(() => redisStores(cluster.address));

  test('wherever a document belongs, it is saved', async () => {
    for (let from = 0; from < 2_000; from += 100) {
      const saves = Array.from({ length: 100 }, (_, index) =>
        stores.store.save(`spread-${from + index}`, 0, String(from + index), 60),
      );
      expect(await Promise.all(saves)).toEqual(saves.map(() => true));
    }
    expect((await stores.store.load('spread-1234'))?.document).toBe('1234');
  });

  /** Saves one after another in one conversation a node, and gives what Redis said it had taken. */
  async function writing(name: string, while_: () => Promise<void> | void): Promise<void> {
    const taken = new Map<string, string>();
    let ended = false;
    const writers = Array.from({ length: 30 }, async (_, index) => {
      const key = `${name}-${index}`;
      for (let turn = 0; !ended; turn++) {
        try {
          const held = await stores.store.load(key);
          if (await stores.store.save(key, held?.version ?? 0, String(turn), 60))
            taken.set(key, String(turn));
        } catch {
          await new Promise((resolve) => setTimeout(resolve, 20));
        }
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
    });
    await while_();
    ended = true;
    await Promise.all(writers);
    expect(taken.size).toBe(30);
    for (const [key, turn] of taken)
      expect(Number((await stores.store.load(key))?.document)).toBeGreaterThanOrEqual(Number(turn));
  }
  const seconds = (count: number) => new Promise<void>((resolve) => setTimeout(resolve, count * 1000));

  test('a node that hands over to its replica loses nothing that was taken', () =>
    writing('planned', async () => {
      await seconds(0.3);
      await cluster.handOver();
      await seconds(1);
    }));

  test('when a node dies, every conversation is written down again within seconds', async () => {
    cluster.kill();
    const began = Date.now();
    const all = Array.from({ length: 60 }, (_, index) => `after-${index}`);
    const saved = async (key: string) => {
      while (Date.now() - began < 15_000) {
        const done = await stores.store.save(key, 0, 'x', 60).catch(() => undefined);
        if (done !== undefined) return true;
        await seconds(0.1);
      }
      return false;
    };
    expect((await Promise.all(all.map(saved))).filter((done) => !done)).toEqual([]);
  });
});
