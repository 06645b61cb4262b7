import { memoryTranscripts } from '../../src/sessions/memory-transcripts.ts';
import { openStores } from '../../src/sessions/open-stores.ts';
import type { RedisAddress } from '../../src/sessions/redis-address.ts';
import { redisStores } from '../../src/sessions/redis-stores.ts';
import { memoryStores } from '../../src/sessions/stores.ts';
import { closing } from '../support/closing.ts';
import { forgetful } from '../support/forgetful.ts';
import { describeWithRedis, openRedis, type RedisServer } from '../support/redis.ts';
import { storesContract } from './stores-contract.ts';

describe('in memory', () => {
  const shared = memoryStores(Date.now);
  storesContract(async () => shared);

  test('with too much held, new conversations are refused, and one under way keeps its latest words', async () => {
    const transcripts = memoryTranscripts(Date.now, { conversations: 9, size: 10 });
    const writing = { now: 1, ttlSeconds: 60 };
    const texts = async () => (await transcripts.since('a', 0))?.map(({ text }) => text);
    await transcripts.append('a', ['12345'], writing);
    await transcripts.append('a', ['67890'], writing);
    await expect(transcripts.append('b', ['x'], writing)).rejects.toThrow('too many');
    await transcripts.append('a', ['new'], writing);
    expect(await texts()).toEqual(['new']);
    await transcripts.append('b', ['x'.repeat(10)], writing);
    await transcripts.end('a', ['bye'], writing);
    expect(await texts()).toEqual(['bye']);
  });
});

const one = (url: string): RedisAddress => ({ urls: [url], cluster: false, entra: false });

describeWithRedis('in Redis', () => {
  let server: RedisServer;
  beforeAll(async () => {
    server = await openRedis();
  });
  storesContract(() => openStores(one(server.url), Date.now));

  test('frozen, every call fails within half a second; thawed, they work again', async () => {
    const { store, transcripts, close } = await openStores(one(server.url), Date.now);
    closing(close);
    server.freeze();
    const calls = [
      () => store.load('k'),
      () => store.save('k', 0, 'd', 60),
      () => transcripts.since('k', 0),
      () => transcripts.append('k', ['a'], { now: 1, ttlSeconds: 60 }),
      () => transcripts.follow('k', () => undefined),
      () => transcripts.once('k', 60),
    ];
    const start = Date.now();
    const results = await Promise.allSettled(calls.map((call) => call()));
    expect(Date.now() - start).toBeLessThan(1000);
    expect(results.map(({ status }) => status)).toEqual(calls.map(() => 'rejected'));
    server.thaw();
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(await store.save('k2', 0, 'd', 60)).toBe(true);
  });

  test('a listening connection that the network forgot is replaced, and followers look again', async () => {
    const network = await forgetful(server.url);
    const { transcripts, close } = await redisStores(one(network.url), 50);
    closing(close);
    let woken = 0;
    await transcripts.follow('forgotten', () => {
      woken += 1;
    });
    network.forget();
    const before = Date.now();
    while (woken === 0 && Date.now() - before < 4_000)
      await new Promise((resolve) => setTimeout(resolve, 50));
    expect(woken).toBe(1);
  });

  test('absent, it fails at once', async () => {
    const { store, close } = await openStores(one('redis://127.0.0.1:1'), Date.now);
    closing(close);
    // Refused before it is sent: nothing waits in a queue, and no time limit has to run out first.
    await expect(store.load('k')).rejects.toThrow(/offline/i);
  });
});
