import { openCluster, type RedisCluster } from '../../scripts/stack/redis-cluster.ts';
import { redisStores } from '../../src/sessions/redis-stores.ts';
import type { Stores } from '../../src/sessions/stores.ts';
import { closing } from '../support/closing.ts';
import { describeWithRedis } from '../support/redis.ts';
import { storesContract } from './stores-contract.ts';

describeWithRedis('in a cluster of Redis', () => {
  let cluster: RedisCluster;
  let stores: Stores;
  beforeAll(async () => {
    cluster = await openCluster();
    closing(cluster.close);
    stores = await redisStores(cluster.address);
    closing(stores.close);
  });
  storesContract(() => redisStores(cluster.address));

  test('of ten thousand documents each is saved, wherever it belongs', async () => {
    let failed = 0;
    for (let from = 0; from < 10_000; from += 100) {
      const saves = Array.from({ length: 100 }, (_, index) =>
        stores.store.save(`spread-${from + index}`, 0, String(from + index), 60),
      );
      const done = await Promise.allSettled(saves);
      failed += done.filter((one) => one.status === 'rejected' || !one.value).length;
    }
    expect(failed).toBe(0);
    expect((await stores.store.load('spread-1234'))?.document).toBe('1234');
    expect((await stores.store.load('spread-9876'))?.document).toBe('9876');
  });

  /** Thirty write one after another while something happens. @returns how many of what Redis said it had taken is gone */
  async function writing(name: string, while_: () => Promise<void>): Promise<number> {
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
    let gone = 0;
    for (const [key, turn] of taken)
      gone += Math.max(0, Number(turn) - Number((await stores.store.load(key))?.document ?? -1));
    return gone;
  }
  const seconds = (count: number) => new Promise<void>((resolve) => setTimeout(resolve, count * 1000));

  test('a node that hands over to its replica loses nothing that was taken', async () => {
    const gone = await writing('planned', async () => {
      await seconds(0.3);
      await cluster.handOver();
      await seconds(1);
    });
    expect(gone).toBe(0);
  });

  test('of a node that dies at most the latest moment is gone: what was on its way to the replica', async () => {
    const gone = await writing('killed', async () => {
      await seconds(0.5);
      await cluster.kill(1);
      await seconds(1);
    });
    await cluster.restart(1);
    // Redis answers before its replica has heard: nobody can promise none. A chat goes on all the same, by what its
    // buttons carry: test/channels/bot-framework/emptied.test.ts.
    expect(gone).toBeLessThanOrEqual(10);
  });

  const names = (what: string) => Array.from({ length: 60 }, (_, index) => `${what}-${index}`);

  /** Which of these could not be written within so many milliseconds, tried again and again. */
  async function unsaved({ store }: Stores, keys: readonly string[], time: number): Promise<string[]> {
    const end = Date.now() + time;
    const saved = async (key: string) => {
      while (Date.now() < end) {
        const done = await store.save(key, 0, 'x', 60).catch(() => undefined);
        if (done !== undefined) return true;
        await seconds(0.1);
      }
      return false;
    };
    const done = await Promise.all(keys.map(saved));
    return keys.filter((_, index) => !done[index]);
  }

  test('when a node dies, every conversation is written down again within seconds', async () => {
    const killed = cluster.kill();
    expect(await unsaved(stores, names('after'), 15_000)).toEqual([]);
    await killed;
    await cluster.restart();
  });

  test('who starts while a node is dead has the others at once, and the one that takes over within seconds', async () => {
    const killed = cluster.kill(2);
    const late = await redisStores(cluster.address);
    closing(late.close);
    const gone = await unsaved(late, names('first'), 500);
    expect(gone.length).toBeLessThan(45);
    expect(await unsaved(late, names('then'), 15_000)).toEqual([]);
    await killed;
    await cluster.restart(2);
  });
});
