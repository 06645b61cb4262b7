import type { Stores } from '../../src/sessions/stores.ts';
import { MOST_ENTRIES } from '../../src/sessions/transcripts.ts';
import { closing } from '../support/closing.ts';

/** The same cases for every kind of store: an instance cannot tell which it has. */
export function storesContract(open: () => Promise<Stores>): void {
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
      const first = await other.store.load(key);
      expect(first?.document).toBe('{"a":"1:2"}');
      expect(await stores.store.save(key, first?.version ?? 0, 'é 漢 \u0000', 60)).toBe(true);
      const second = await other.store.load(key);
      expect(second?.document).toBe('é 漢 \u0000');
      expect(second?.version).toBeGreaterThan(first?.version ?? Number.NaN);
    });
    test('over another version nothing is written', async () => {
      await stores.store.save(key, 0, 'first', 60);
      const { version: held = 0 } = (await stores.store.load(key)) ?? {};
      for (const version of [0, held - 1, held + 1])
        expect(await other.store.save(key, version, 'second', 60)).toBe(false);
      expect((await stores.store.load(key))?.document).toBe('first');
    });
    test('a version never comes back, so nobody writes over what came after a deletion', async () => {
      await stores.store.save(key, 0, 'first', 60);
      const before = await other.store.load(key);
      await stores.store.delete(key);
      await stores.store.save(key, 0, 'second', 60);
      expect(await other.store.save(key, before?.version ?? 0, 'late', 60)).toBe(false);
      expect((await stores.store.load(key))?.document).toBe('second');
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
    test('what readers may have already stands first, at its place, where nothing has been written yet', async () => {
      const first = { at: now - 9, text: 'greeting' };
      const before = { ...writing(undefined, 60, now - 20), first };
      expect(await stores.transcripts.append(key, ['a'], before)).toBe(now - 8);
      await other.transcripts.append(key, ['b'], { ...writing(), first: { at: now - 3, text: 'another' } });
      await stores.transcripts.append(key, ['c'], writing());
      expect((await other.transcripts.since(key, 0))?.map(({ at, text }) => [at - now, text])).toEqual([
        [-9, 'greeting'],
        [-8, 'a'],
        [0, 'b'],
        [1, 'c'],
      ]);
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
      let woken: string[] = [];
      const stop = await stores.transcripts.follow(key, () => woken.push('here'));
      await other.transcripts.follow(key, () => woken.push('there'));
      await stores.transcripts.append('another key', ['a'], writing());
      await later(0.1);
      woken = [];
      await other.transcripts.append(key, ['a'], writing());
      await later(0.1);
      expect(new Set(woken)).toEqual(new Set(['here', 'there']));
      stop();
      woken = [];
      await stores.transcripts.append(key, ['b'], writing());
      await later(0.1);
      expect(new Set(woken)).toEqual(new Set(['there']));
    });
    test('the last entries can be had alone', async () => {
      expect(await stores.transcripts.tail(key, 2)).toEqual([]);
      await stores.transcripts.append(key, ['a', 'b', 'c'], writing());
      expect((await other.transcripts.tail(key, 2)).map(({ text }) => text)).toEqual(['b', 'c']);
    });
    test('what has only begun is known by when and in which language, until somebody speaks or it is deleted', async () => {
      const { transcripts } = stores;
      expect(await transcripts.open(key, { at: now, language: 'pl' }, 60)).toBe(true);
      expect(await other.transcripts.open(key, { at: now + 1 }, 60)).toBe(false);
      expect(await other.transcripts.opened(key)).toEqual({ at: now, language: 'pl' });
      expect(await texts()).toBeUndefined();
      await transcripts.append(key, ['a'], writing());
      expect(await other.transcripts.opened(key)).toBeUndefined();
      await transcripts.delete(key);
      await transcripts.open(key, { at: now }, 60);
      await other.transcripts.delete(key);
      expect(await transcripts.opened(key)).toBeUndefined();
    });
    test('a name is free once', async () => {
      expect(await stores.transcripts.once(key, 1)).toBe(true);
      expect(await other.transcripts.once(key, 1)).toBe(false);
      await later(1.1);
      expect(await other.transcripts.once(key, 1)).toBe(true);
    });
  });
}
