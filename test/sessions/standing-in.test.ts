import { memoryTranscripts } from '../../src/sessions/memory-transcripts.ts';
import { standingIn } from '../../src/sessions/standing-in.ts';
import { NoRoom, type Transcripts } from '../../src/sessions/transcripts.ts';
import { fickle } from './fickle.ts';

const writing = { now: 1_000, ttlSeconds: 60 };
const lasting = { milliseconds: () => 1_000, heldSeconds: 1_800 };

/** Transcripts on a store that can be taken away. */
function opened() {
  const { store, ...fails } = fickle(memoryTranscripts(() => 1_000));
  return {
    store,
    ...fails,
    transcripts: standingIn(
      store,
      memoryTranscripts(() => 1_000),
      lasting,
    ),
  };
}

const texts = async (transcripts: Transcripts) => (await transcripts.since('k', 0))?.map(({ text }) => text);

test('what is said while the store is away is read then, and after it, in its place', async () => {
  const { transcripts, goes, comes } = opened();
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
  const { transcripts, goes } = opened();
  goes();
  expect(await transcripts.open('k', { at: 5, language: 'pl' }, 60)).toBe(true);
  expect(await transcripts.opened('k')).toEqual({ at: 5, language: 'pl' });
  (await transcripts.follow('k', () => undefined))();
});

test('a store that is full is not away: nothing is held beside it', async () => {
  const { store, goes } = fickle(memoryTranscripts(() => 1_000));
  const spare = memoryTranscripts(() => 1_000);
  goes(new NoRoom());
  await expect(standingIn(store, spare, lasting).append('k', ['a'], writing)).rejects.toThrow(NoRoom);
  expect(await spare.since('k', 0)).toBeUndefined();
});

describe('opened', () => {
  test('before the store went away, it is known still; it begins once, whichever of both holds it', async () => {
    const { transcripts, store, goes, comes } = opened();
    expect(await transcripts.open('k', { at: 5, language: 'pl' }, 60)).toBe(true);
    goes();
    expect(await transcripts.opened('k')).toEqual({ at: 5, language: 'pl' });
    expect(await transcripts.open('k', { at: 6 }, 60)).toBe(false);
    expect(await transcripts.open('other', { at: 7 }, 60)).toBe(true);
    expect(await transcripts.open('other', { at: 8 }, 60)).toBe(false);
    comes();
    expect(await transcripts.open('other', { at: 9 }, 60)).toBe(false);
    expect(await transcripts.opened('other')).toEqual({ at: 7 });
    // So the other instances know of it too.
    expect(await store.opened('other')).toEqual({ at: 7 });
  });

  test('while the store was away, it has been spoken in since: nothing of its beginning is left', async () => {
    const { transcripts, goes, comes } = opened();
    goes();
    await transcripts.open('k', { at: 5 }, 60);
    comes();
    await transcripts.append('k', ['a'], writing);
    expect(await transcripts.opened('k')).toBeUndefined();
  });

  test('another instance has begun it: it is known once it has been asked for', async () => {
    const { transcripts, store, goes } = opened();
    await store.open('k', { at: 5 }, 60);
    await transcripts.opened('k');
    goes();
    expect(await transcripts.opened('k')).toEqual({ at: 5 });
  });
});

test('what began while the store was away and has been left is not told it', async () => {
  const { transcripts, store, goes, comes } = opened();
  goes();
  await transcripts.open('k', { at: 5 }, 60);
  await transcripts.end('k', ['goodbye'], writing);
  comes();
  expect(await transcripts.opened('k')).toBeUndefined();
  expect(await store.opened('k')).toBeUndefined();
});

test('it is known which places are on the screen, while nothing can be read and until it is left', async () => {
  const { transcripts, store, goes } = opened();
  await store.append('k', ['a', 'b'], writing);
  await transcripts.since('k', 0);
  await transcripts.append('k', ['c'], writing);
  goes();
  await transcripts.append('k', ['d', 'e'], writing);
  expect(transcripts.places('k')).toEqual([1_000, 1_001, 1_002, 1_003, 1_004]);
  expect(transcripts.places('other')).toEqual([]);
  await transcripts.end('k', ['goodbye'], writing);
  expect(transcripts.places('k')).toEqual([1_005]);
});

describe('left while the store is away', () => {
  const all = ({ transcripts }: { transcripts: Transcripts }) =>
    Promise.all([texts(transcripts), transcripts.tail('k', 9), transcripts.opened('k')]);

  async function left() {
    const both = opened();
    await both.transcripts.open('k', { at: 5 }, 60);
    await both.transcripts.append('k', ['before'], { ...writing, event: 'e' });
    both.goes();
    return both;
  }

  test('only the last words are read, whether it is back or not; then the store holds nothing', async () => {
    const both = await left();
    await both.transcripts.end('k', ['goodbye'], { ...writing, now: 2_000 });
    expect(await all(both)).toEqual([['goodbye'], [{ at: 2_000, text: 'goodbye' }], undefined]);
    both.comes();
    expect(await all(both)).toEqual([['goodbye'], [{ at: 2_000, text: 'goodbye' }], undefined]);
    expect(await both.transcripts.find('k', 'e')).toBeUndefined();
    expect(await both.store.since('k', 0)).toBeUndefined();
  });

  test('what is said next is no part of what was left', async () => {
    const both = await left();
    await both.transcripts.end('k', ['goodbye'], { ...writing, now: 2_000 });
    both.comes();
    await both.transcripts.append('k', ['again'], { ...writing, now: 3_000 });
    expect(await texts(both.transcripts)).toEqual(['goodbye', 'again']);
    expect(await texts(both.store)).toEqual(['again']);
    // It is done once: what was said since stays.
    expect(await texts(both.transcripts)).toEqual(['goodbye', 'again']);
  });

  test('deleted, there is no such conversation', async () => {
    const both = await left();
    await both.transcripts.delete('k');
    expect(await all(both)).toEqual([undefined, [], undefined]);
    both.comes();
    expect(await all(both)).toEqual([undefined, [], undefined]);
    expect(await both.store.since('k', 0)).toBeUndefined();
  });
});

describe('with clocks apart', () => {
  const back = { ...writing, now: 3_000 };

  test.each<[string, (both: ReturnType<typeof opened>) => Promise<unknown>]>([
    ['has read to', ({ transcripts }) => transcripts.since('k', 0)],
    ['asks from', ({ transcripts }) => transcripts.since('k', 5_000)],
  ])('what is said while the store is away comes after the place that a reader %s', async (_what, reads) => {
    const both = opened();
    await both.store.append('k', ['fast'], { ...writing, now: 5_000 });
    await reads(both);
    both.goes();
    expect(await both.transcripts.append('k', ['a', 'b'], back)).toBe(5_001);
    both.comes();
    expect(await both.transcripts.append('k', ['c'], back)).toBe(5_003);
    both.goes();
    expect(await both.transcripts.end('k', ['goodbye'], back)).toBe(5_004);
    expect(await both.transcripts.append('k', ['again'], back)).toBe(5_005);
  });

  test('and after what was written to the store; what readers may have already keeps its place', async () => {
    const { transcripts, goes } = opened();
    await transcripts.append('k', ['fast', 'faster'], { ...writing, now: 5_000 });
    goes();
    const first = { at: 3_000, text: 'greeting' };
    expect(await transcripts.append('k', ['a'], { ...back, first })).toBe(5_002);
    expect(await transcripts.since('k', 0)).toEqual([first, { at: 5_002, text: 'a' }]);
  });

  test('to ask whether there is anything at all moves nothing', async () => {
    const { transcripts, goes } = opened();
    goes();
    await transcripts.since('k', Number.MAX_SAFE_INTEGER);
    expect(await transcripts.append('k', ['a'], back)).toBe(3_000);
  });
});
