import { memoryStore } from '../../../src/sessions/memory-store.ts';
import { memoryTranscripts } from '../../../src/sessions/memory-transcripts.ts';
import { makeSessions } from '../../../src/sessions/sessions.ts';
import { standingIn } from '../../../src/sessions/standing-in.ts';
import { fickle } from '../../sessions/fickle.ts';
import { BOTH_NUMBERS, guide } from '../../support/council.ts';
import { person } from './caller.ts';
import { until } from './client.ts';
import { serveDirectLine } from './serve.ts';

const NOON = Date.parse('2026-11-25T12:00:00Z');
let now: number;
const milliseconds = () => now;
const hash = (text: string) => text;
const lasting = { milliseconds, heldSeconds: 1800 };

/** What the instances share, and the way to take it away from all of them. */
function shared() {
  const documents = fickle(memoryStore(milliseconds));
  const transcripts = fickle(memoryTranscripts(milliseconds));
  const both = (does: 'goes' | 'lags' | 'comes') => () => {
    documents[does]();
    transcripts[does]();
  };
  return { documents, transcripts, goes: both('goes'), lags: both('lags'), comes: both('comes') };
}

/** One instance's Direct Line on it. */
async function instance({ documents, transcripts }: ReturnType<typeof shared>): Promise<string> {
  const standing = standingIn(transcripts.store, memoryTranscripts(milliseconds), lasting);
  const { url } = await serveDirectLine({
    guide,
    sessions: makeSessions({ store: documents.store, guide, ttlSeconds: 1800, hash, milliseconds }),
    transcripts: standing,
    screens: standing,
    clock: () => new Date(now),
    hash,
  });
  return url;
}

beforeEach(() => {
  now = NOON;
});

test.each(['goes', 'lags'] as const)(
  'begun while the store %s: the greeting has the numbers, and stays when the store is back',
  async (fails) => {
    const store = shared();
    const url = await instance(store);
    const client = await person(url);
    store[fails]();
    expect(await client.begin()).toBe(201);
    const greeting = await client.read();
    expect(greeting.texts).toEqual([expect.stringMatching(BOTH_NUMBERS)]);
    expect(greeting.texts[0]).toContain('Is anyone in danger right now?');
    expect((await client.read(greeting.next)).lines).toEqual([]);
    expect(await client.begin()).toBe(200);
    store.comes();
    now += 1_000;
    expect(await client.begin()).toBe(200);
    expect((await client.read()).lines).toEqual(greeting.lines);
    expect(await client.say('no')).toBe(200);
    const all = await client.read();
    expect(all.texts).toEqual([greeting.texts[0], 'No', expect.stringContaining('What would help?')]);
    expect(all.lines[0]?.id).toBe(greeting.lines[0]?.id);
    expect((await client.read(greeting.next)).texts).toEqual(all.texts.slice(1));
  },
);

test('begun before and read while the store is away: the same greeting, in its language', async () => {
  const store = shared();
  const client = await person(await instance(store), 'ar');
  await client.begin();
  store.goes();
  const greeting = await client.read();
  expect(greeting.lines).toMatchObject([{ locale: 'ar', timestamp: new Date(NOON).toISOString() }]);
  expect(greeting.texts[0]).toContain('999');
  store.comes();
  expect((await client.read()).lines).toEqual(greeting.lines);
});

test('what was said after it is not lost to whoever reads the greeting again while the store is away', async () => {
  const store = shared();
  const client = await person(await instance(store));
  await client.begin();
  await client.say('no');
  const before = await client.read();
  store.goes();
  const away = await client.read();
  expect(away.lines).toEqual(before.lines.slice(0, 1));
  store.comes();
  expect((await client.read(away.next)).lines).toEqual(before.lines.slice(1));
});

test('begun at another instance and read while the store is away: the numbers first, and all of it when it is back', async () => {
  const store = shared();
  const [one, two] = [await instance(store), await instance(store)];
  const client = await person(one, 'ar');
  await client.begin();
  store.goes();
  now += 5_000;
  const numbers = await client.read('0', two);
  expect(numbers.texts).toEqual([expect.stringMatching(BOTH_NUMBERS)]);
  expect(numbers.lines[0]?.timestamp).toBe(new Date(now).toISOString());
  expect((await client.read(numbers.next, two)).lines).toEqual([]);
  store.comes();
  expect((await client.read(numbers.next, two)).lines).toMatchObject([{ locale: 'ar' }]);
  // Who leaves has all of it taken back, the numbers too, which stand in no transcript.
  await client.say('exit', two);
  const taken = (await client.read(numbers.next, two)).lines.filter(({ type }) => type === 'event');
  expect(taken.map(({ id }) => id)).toContain(numbers.lines[0]?.id);
});

test('under way, and loaded again elsewhere while the store is away: nothing begins a second time', async () => {
  const store = shared();
  const [one, two] = [await instance(store), await instance(store)];
  const client = await person(one);
  await client.begin();
  await client.say('no');
  const { next, lines } = await client.read();
  store.goes();
  now += 1_000;
  expect(await client.begin(two)).toBe(201);
  store.comes();
  for (const url of [two, one]) {
    expect((await client.read(next, url)).lines).toEqual([]);
    expect((await client.read('0', url)).lines.map(({ id }) => id)).toEqual(lines.map(({ id }) => id));
  }
});

test('a place that no clock gives moves nothing', async () => {
  const client = await person(await instance(shared()));
  await client.begin();
  expect((await client.read('999999999999999')).status).toBe(200);
  await client.say('no');
  const { next } = await client.read();
  expect(Number(next)).toBeLessThan(now + 1_000);
  expect((await client.read(next)).status).toBe(200);
});

test('left while the store is away: it is gone, and stays gone when the store is back', async () => {
  const store = shared();
  const client = await person(await instance(store));
  await client.begin();
  for (const text of ['no', '1']) await client.say(text);
  const shown = await client.read();
  store.goes();
  expect(await client.say('exit')).toBe(200);
  const last = (await client.read(shown.next)).lines;
  // What is on the screen is taken back: an event with the id of a message takes its place.
  const taken = last.filter(({ type }) => type === 'event').map(({ id }) => id);
  expect(taken.sort()).toEqual(shown.lines.map(({ id }) => id).sort());
  expect(last.at(-1)?.text).toContain('999');
  now += 61_000;
  expect((await client.read()).status).toBe(404);
  store.comes();
  expect((await client.read()).status).toBe(404);
  expect(await store.transcripts.store.since(client.key, 0)).toBeUndefined();
  expect(await client.begin()).toBe(201);
  await client.say('no');
  expect((await client.read()).texts.at(-1)).toContain('What would help?');
});

test('after the goodbye a conversation can begin again, though the store is away still', async () => {
  const store = shared();
  const client = await person(await instance(store));
  await client.begin();
  await client.say('no');
  store.goes();
  await client.say('exit');
  now += 61_000;
  expect(await client.begin()).toBe(201);
  const greeting = await client.read();
  expect(greeting.texts).toEqual([expect.stringMatching(BOTH_NUMBERS)]);
  store.comes();
  expect((await client.read()).lines).toEqual(greeting.lines);
});

test('begun at one instance while the store is away: when it is back the other one knows it too, though nobody asks', async () => {
  const store = shared();
  const [one, two] = [await instance(store), await instance(store)];
  const client = await person(one, 'ar');
  store.goes();
  await client.begin();
  const greeting = await client.read();
  store.comes();
  await until(async () => (await client.read('0', two)).status === 200);
  expect((await client.read('0', two)).lines).toEqual(greeting.lines);
});

test('closed by its client while the store is away: story and document go by themselves when it is back', async () => {
  const store = shared();
  const client = await person(await instance(store));
  await client.begin();
  await client.say('no');
  store.goes();
  expect(await client.close()).toBe(200);
  store.comes();
  await until(async () => !(await store.transcripts.store.since(client.key, 0)));
  await until(async () => !(await store.documents.store.load(client.key)));
});

test('what the store took though its answer came too late is read once', async () => {
  const store = shared();
  const client = await person(await instance(store));
  await client.begin();
  store.lags();
  now += 1_000;
  await client.say('no');
  store.comes();
  now += 1_000;
  await client.say('1');
  const { lines } = await client.read();
  expect(lines).toHaveLength(5);
  expect(new Set(lines.map(({ id }) => id)).size).toBe(5);
});
