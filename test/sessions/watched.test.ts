import { memoryStores } from '../../src/sessions/stores.ts';
import { NoRoom } from '../../src/sessions/transcripts.ts';
import { watched } from '../../src/sessions/watched.ts';

function failing(error: () => Error | undefined) {
  const { store, ...others } = memoryStores(() => 0);
  const load: typeof store.load = async (key) => {
    const fault = error();
    if (fault) throw fault;
    return store.load(key);
  };
  return { ...others, store: { ...store, load } };
}

test('a store that fails is told at once, then once an hour, then that it is back', async () => {
  const told: string[] = [];
  let time = 0;
  let fault: Error | undefined;
  const stores = watched(
    failing(() => fault),
    { tell: (line) => told.push(line), milliseconds: () => time },
  );
  await stores.store.load('k');
  expect(stores.isWell()).toBe(true);
  expect(told).toEqual([]);

  fault = new Error("OOM command not allowed when used memory > 'maxmemory' key csg:s:secret");
  for (const at of [0, 1_000, 3_599_999, 3_600_000]) {
    time = at;
    await expect(stores.store.load('k')).rejects.toThrow('OOM');
  }
  expect(stores.isWell()).toBe(false);
  expect(told).toHaveLength(2);
  expect(told[0]).toContain('(OOM)');
  expect(told.join()).not.toContain('secret');

  fault = undefined;
  await stores.store.load('k');
  expect(stores.isWell()).toBe(true);
  expect(told.at(-1)).toBe('Redis answers again.');
});

test('that it is over is seen though nobody talks: whoever asks whether it is well has it looked at, once a second', async () => {
  let time = 0;
  let tries = 0;
  let fault: Error | undefined = new Error('CLUSTERDOWN Hash slot not served');
  const stores = watched(
    failing(() => {
      tries += 1;
      return fault;
    }),
    { tell: () => undefined, milliseconds: () => time },
  );
  await expect(stores.store.load('k')).rejects.toThrow('CLUSTERDOWN');
  for (const at of [0, 500, 999]) {
    time = at;
    expect(stores.isWell()).toBe(false);
  }
  expect(tries).toBe(2);
  fault = undefined;
  time = 1_000;
  expect(stores.isWell()).toBe(false);
  await new Promise(setImmediate);
  expect(stores.isWell()).toBe(true);
  expect(tries).toBe(3);
});

test('that there is no room in this process is told as that: there may be no Redis at all', async () => {
  const told: string[] = [];
  const stores = watched(
    failing(() => new NoRoom()),
    { tell: (line) => told.push(line), milliseconds: () => 0 },
  );
  for (let times = 0; times < 2; times++) await expect(stores.store.load('k')).rejects.toThrow(NoRoom);
  expect(told).toEqual([expect.stringContaining('too many chats')]);
  expect(told.join()).not.toContain('Redis');
});

test.each([
  [new Error('WRONGPASS invalid username-password pair'), '(WRONGPASS)'],
  [
    Object.assign(new Error('connect ECONNREFUSED 10.0.0.1:6379'), { code: 'ECONNREFUSED' }),
    '(ECONNREFUSED)',
  ],
  [new Error('no answer in time'), '(no answer in time)'],
  [new Error('The client is closed'), '(no connection)'],
])('%s', async (fault, words) => {
  const told: string[] = [];
  const stores = watched(
    failing(() => fault),
    { tell: (line) => told.push(line), milliseconds: () => 0 },
  );
  await expect(stores.store.load('k')).rejects.toThrow();
  expect(told[0]).toContain(words);
});
