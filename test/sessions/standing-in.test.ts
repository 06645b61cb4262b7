import { memoryTranscripts } from '../../src/sessions/memory-transcripts.ts';
import { standingIn } from '../../src/sessions/standing-in.ts';
import { NoRoom, type Transcripts } from '../../src/sessions/transcripts.ts';

const writing = { now: 1_000, ttlSeconds: 60 };

/** A store that can be taken away. */
function fickle() {
  const inner = memoryTranscripts(() => 1_000);
  let away: Error | undefined;
  const store = new Proxy(inner, {
    get: (target, name: keyof Transcripts) =>
      away === undefined ? target[name] : () => Promise.reject(away),
  });
  return {
    store,
    goes: (error = new Error('away')) => {
      away = error;
    },
    comes: () => {
      away = undefined;
    },
  };
}

const texts = async (transcripts: Transcripts) => (await transcripts.since('k', 0))?.map(({ text }) => text);

test('what is said while the store is away is read then, and after it, in its place', async () => {
  const { store, goes, comes } = fickle();
  const transcripts = standingIn(
    store,
    memoryTranscripts(() => 1_000),
  );
  let woken = 0;
  const unfollow = await transcripts.follow('k', () => {
    woken += 1;
  });
  await transcripts.append('k', ['before'], writing);
  goes();
  expect(await texts(transcripts)).toEqual([]);
  const place = await transcripts.append('k', ['meanwhile'], { ...writing, now: 2_000, event: 'e' });
  expect(await transcripts.find('k', 'e')).toBe(place);
  expect(await texts(transcripts)).toEqual(['meanwhile']);
  expect(await transcripts.once('ticket', 60)).toBe(true);
  expect(await transcripts.once('ticket', 60)).toBe(false);
  comes();
  await transcripts.append('k', ['after'], { ...writing, now: 3_000 });
  expect(await texts(transcripts)).toEqual(['before', 'meanwhile', 'after']);
  expect((await transcripts.tail('k', 2)).map(({ text }) => text)).toEqual(['meanwhile', 'after']);
  expect(woken).toBe(3);
  unfollow();
  await transcripts.end('k', ['goodbye'], { ...writing, now: 4_000 });
  expect(await texts(transcripts)).toEqual(['goodbye']);
});

test('a conversation can begin, and be followed, while the store is away', async () => {
  const { store, goes } = fickle();
  const transcripts = standingIn(
    store,
    memoryTranscripts(() => 1_000),
  );
  goes();
  expect(await transcripts.open('k', { at: 5, language: 'pl' }, 60)).toBe(true);
  expect(await transcripts.opened('k')).toEqual({ at: 5, language: 'pl' });
  (await transcripts.follow('k', () => undefined))();
});

test('a store that is full is not away: nothing is held beside it', async () => {
  const { store, goes } = fickle();
  const spare = memoryTranscripts(() => 1_000);
  goes(new NoRoom());
  await expect(standingIn(store, spare).append('k', ['a'], writing)).rejects.toThrow(NoRoom);
  expect(await spare.since('k', 0)).toBeUndefined();
});
