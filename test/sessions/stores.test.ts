import { memoryStore } from '../../src/sessions/memory-store.ts';
import { memoryTranscripts } from '../../src/sessions/memory-transcripts.ts';
import { openStores } from '../../src/sessions/open-stores.ts';
import { redisStores } from '../../src/sessions/redis-stores.ts';
import { memoryStores, type Stores } from '../../src/sessions/stores.ts';
import { MOST_ENTRIES } from '../../src/sessions/transcripts.ts';
import { closing } from '../support/closing.ts';
import { forgetful } from '../support/forgetful.ts';
import { describeWithRedis, openRedis, type RedisServer } from '../support/redis.ts';

/** The same cases for every kind of store: an instance cannot tell which it has. */
function contract(open: () => Promise<Stores>): void {
  let stores: Stores;
  let other: Stores;
  let keys = 0;
  let key: string;
  beforeAll(async () => {
    stores = await open();
    other = await open();
    closing(stores.close);
    closing(other.close);
  });
  beforeEach(() => {
    key = `key-${++keys}`;
  });
  const now = 1_764_000_000_000;
  const writing = (event?: string, ttlSeconds = 60, at = now) => ({
    now: at,
    ttlSeconds,
    ...(event === undefined ? {} : { event }),
  });
  const texts = async (place = 0) => (await stores.transcripts.since(key, place))?.map(({ text }) => text);
  const later = (seconds: number) => new Promise((resolve) => setTimeout(resolve, seconds * 1000));

  describe('documents', () => {
    test('what was saved is loaded, with a version that grows', async () => {
      expect(await stores.store.load(key)).toBeUndefined();
      expect(await stores.store.save(key, 0, '{"a":"1:2"}', 60)).toBe(true);
      expect(await other.store.load(key)).toEqual({ version: 1, document: '{"a":"1:2"}' });
      expect(await stores.store.save(key, 1, 'é 漢 \u0000', 60)).toBe(true);
      expect(await other.store.load(key)).toEqual({ version: 2, document: 'é 漢 \u0000' });
    });
    test('over another version nothing is written', async () => {
      await stores.store.save(key, 0, 'first', 60);
      for (const version of [0, 2, 99])
        expect(await other.store.save(key, version, 'second', 60)).toBe(false);
      expect((await stores.store.load(key))?.document).toBe('first');
    });
    test('of many writers at once one wins', async () => {
      const writers = Array.from({ length: 20 }, (_, index) =>
        (index % 2 ? stores : other).store.save(key, 0, String(index), 60),
      );
      expect((await Promise.all(writers)).filter(Boolean)).toHaveLength(1);
    });
    test('it dies after its time, and when deleted', async () => {
      await stores.store.save(key, 0, 'x', 1);
      await later(1.1);
      expect(await stores.store.load(key)).toBeUndefined();
      await stores.store.save(key, 0, 'x', 60);
      await stores.store.delete(key);
      expect(await other.store.load(key)).toBeUndefined();
    });
  });

  describe('transcripts', () => {
    test('entries come in order, after any place', async () => {
      expect(await texts()).toBeUndefined();
      const place = await stores.transcripts.append(key, ['a', 'b'], writing());
      await other.transcripts.append(key, ['c'], writing());
      expect(place).toBe(now);
      expect(await texts()).toEqual(['a', 'b', 'c']);
      expect(await texts(place)).toEqual(['b', 'c']);
      expect(await texts(Number.MAX_SAFE_INTEGER)).toEqual([]);
    });
    test('places only grow, even when a clock goes back', async () => {
      await stores.transcripts.append(key, ['a'], writing());
      await other.transcripts.append(key, ['b'], writing(undefined, 60, now - 5000));
      await stores.transcripts.append(key, ['c'], writing(undefined, 60, now + 5000));
      const places = (await stores.transcripts.since(key, 0))?.map(({ at }) => at - now);
      expect(places).toEqual([0, 1, 5000]);
    });
    test('an event is written down once, however many come at once', async () => {
      const all = Array.from({ length: 20 }, (_, index) =>
        (index % 2 ? stores : other).transcripts.append(key, [String(index)], writing('event')),
      );
      expect(new Set(await Promise.all(all)).size).toBe(1);
      expect(await texts()).toHaveLength(1);
      expect(await other.transcripts.find(key, 'event')).toBe(now);
      expect(await other.transcripts.find(key, 'another')).toBeUndefined();
    });
    test('at the end only the last words are left, at later places', async () => {
      await stores.transcripts.append(key, ['a', 'b'], writing('first'));
      await other.transcripts.end(key, ['bye'], writing('last', 1));
      expect(await stores.transcripts.since(key, 0)).toEqual([{ at: now + 2, text: 'bye' }]);
      expect(await stores.transcripts.find(key, 'first')).toBeUndefined();
      expect(await stores.transcripts.find(key, 'last')).toBe(now + 2);
      await later(1.1);
      expect(await texts()).toBeUndefined();
      expect(await stores.transcripts.find(key, 'last')).toBeUndefined();
    });
    test('a deleted one is gone', async () => {
      await stores.transcripts.append(key, ['a'], writing('event'));
      await other.transcripts.delete(key);
      expect(await texts()).toBeUndefined();
      expect(await stores.transcripts.find(key, 'event')).toBeUndefined();
    });
    test('the oldest entries go when there are too many', async () => {
      const many = Array.from({ length: MOST_ENTRIES + 5 }, (_, index) => String(index));
      await stores.transcripts.append(key, many, writing());
      expect(await texts()).toEqual(many.slice(5));
    });
    test('places of what is no longer held go too', async () => {
      for (let index = 0; index < 3 * MOST_ENTRIES; index++)
        await stores.transcripts.append(key, ['a'], writing(`event-${index}`, 60, now + index));
      expect(await other.transcripts.find(key, 'event-0')).toBeUndefined();
      const last = 3 * MOST_ENTRIES - 1;
      expect(await other.transcripts.find(key, `event-${last}`)).toBe(now + last);
      expect(await other.transcripts.find(key, `event-${last - MOST_ENTRIES + 1}`)).toBeDefined();
    });
    test('followers are woken by any instance, until they stop', async () => {
      const woken: string[] = [];
      const stop = await stores.transcripts.follow(key, () => woken.push('here'));
      await other.transcripts.follow(key, () => woken.push('there'));
      await stores.transcripts.append('another key', ['a'], writing());
      await other.transcripts.append(key, ['a'], writing());
      await later(0.1);
      expect(woken.sort()).toEqual(['here', 'there']);
      stop();
      await stores.transcripts.append(key, ['b'], writing());
      await later(0.1);
      expect(woken.sort()).toEqual(['here', 'there', 'there']);
    });
    test('a name is free once', async () => {
      expect(await stores.transcripts.once(key, 1)).toBe(true);
      expect(await other.transcripts.once(key, 1)).toBe(false);
      await later(1.1);
      expect(await other.transcripts.once(key, 1)).toBe(true);
    });
  });
}

describe('in memory', () => {
  const shared = memoryStores(Date.now);
  contract(async () => shared);

  test('a version never comes back, so nobody writes over what came after a deletion', async () => {
    const store = memoryStore(Date.now);
    await store.save('k', 0, 'first', 60);
    const before = await store.load('k');
    await store.delete('k');
    await store.save('k', 0, 'second', 60);
    expect(await store.save('k', before?.version ?? 0, 'late', 60)).toBe(false);
    expect((await store.load('k'))?.document).toBe('second');
  });

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

describeWithRedis('in Redis', () => {
  let server: RedisServer;
  beforeAll(async () => {
    server = await openRedis();
  });
  contract(() => openStores(server.url, Date.now));

  test('frozen, every call fails within half a second; thawed, they work again', async () => {
    const { store, transcripts, close } = await openStores(server.url, Date.now);
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
    const { transcripts, close } = await redisStores(network.url, 50);
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
    const { store, close } = await openStores('redis://127.0.0.1:1', Date.now);
    closing(close);
    // Refused before it is sent: nothing waits in a queue, and no time limit has to run out first.
    await expect(store.load('k')).rejects.toThrow('enableOfflineQueue');
  });
});
