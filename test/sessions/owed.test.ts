import { owed } from '../../src/sessions/owed.ts';

beforeEach(() => {
  jest.useFakeTimers({ now: 0 });
});
afterEach(() => {
  jest.useRealTimers();
});

/** What is carried out, of which some fail. */
function made() {
  const done: string[] = [];
  const away = new Set<string>();
  const debts = owed<string>(
    async (key, what) => {
      if (away.has(key)) throw new Error('away');
      done.push(`${key} ${what}`);
    },
    { milliseconds: Date.now, heldSeconds: 1_800 },
  );
  return { debts, done, away };
}

test('what is owed is carried out before anything else is asked about it, once', async () => {
  const { debts, done, away } = made();
  await debts.settle('a');
  away.add('a');
  debts.note('a', 'goes');
  await expect(debts.settle('a')).rejects.toThrow('away');
  expect(debts.has('a')).toBe(true);
  away.clear();
  await Promise.all([debts.settle('a'), debts.settle('a')]);
  await debts.settle('a');
  expect(done).toEqual(['a goes']);
  expect(debts.has('a')).toBe(false);
});

test('with nobody asking it is done within a second of the store being back, and then nobody looks any more', async () => {
  const { debts, done, away } = made();
  away.add('a').add('b');
  debts.note('a', 'goes');
  debts.note('b', 'goes');
  await jest.advanceTimersByTimeAsync(5_500);
  away.clear();
  await jest.advanceTimersByTimeAsync(1_000);
  expect(done.sort()).toEqual(['a goes', 'b goes']);
  expect(jest.getTimerCount()).toBe(1);
  jest.advanceTimersByTime(60_000);
  expect(jest.getTimerCount()).toBe(0);
});

test('one that fails keeps no other waiting for long: of a cluster a part may be away', async () => {
  const { debts, done, away } = made();
  away.add('a');
  for (const key of ['a', 'b', 'c']) debts.note(key, 'goes');
  await jest.advanceTimersByTimeAsync(2_000);
  expect(done).toEqual(['b goes', 'c goes']);
  expect(debts.has('a')).toBe(true);
});

test('what a store holds no longer is not owed either', async () => {
  const { debts, done, away } = made();
  away.add('a');
  debts.note('a', 'goes');
  await jest.advanceTimersByTimeAsync(1_799_500);
  expect(debts.has('a')).toBe(true);
  await jest.advanceTimersByTimeAsync(1_000);
  expect(debts.has('a')).toBe(false);
  away.clear();
  await jest.advanceTimersByTimeAsync(5_000);
  expect(done).toEqual([]);
});

test('it never keeps the process alive', () => {
  const timer = jest.spyOn(globalThis, 'setTimeout');
  made().debts.note('a', 'goes');
  expect(timer.mock.results.map(({ value }) => value.hasRef())).toEqual(timer.mock.calls.map(() => false));
});
