import { expiring } from '../../src/sessions/expiring.ts';

beforeEach(() => {
  jest.useFakeTimers({ now: 0 });
});
afterEach(() => {
  jest.useRealTimers();
});

const made = () => expiring<{ readonly dies: number; readonly name: string }>(Date.now);

test('what is dead is gone from memory within a minute, with nobody asking', () => {
  const kept = made();
  kept.set('a', { dies: 1_800_000, name: 'first' });
  jest.advanceTimersByTime(1_799_999);
  expect(kept.get('a')?.name).toBe('first');
  expect(kept.has('a')).toBe(true);
  jest.advanceTimersByTime(60_001);
  expect(kept.has('a')).toBe(false);
  expect(jest.getTimerCount()).toBe(0);
});

test('it goes on watching for what comes later', () => {
  const kept = made();
  kept.set('a', { dies: 30_000, name: 'first' });
  jest.advanceTimersByTime(60_000);
  kept.set('b', { dies: 90_000, name: 'second' });
  jest.advanceTimersByTime(60_000);
  expect(kept.has('b')).toBe(false);
});

test('the dead take no room', () => {
  const kept = made();
  kept.set('a', { dies: 10, name: 'first' });
  expect(kept.hasRoom(1)).toBe(false);
  jest.setSystemTime(20);
  expect(kept.hasRoom(1)).toBe(true);
});

test('what all weighs together goes down again when something goes, by itself too', () => {
  const kept = expiring<{ readonly dies: number; readonly size: number }>(Date.now, ({ size }) => size);
  kept.set('a', { dies: 1_000, size: 60 });
  kept.set('b', { dies: 5_000, size: 60 });
  expect(kept.isLight(100)).toBe(false);
  kept.set('b', { dies: 5_000, size: 30 });
  expect(kept.isLight(100)).toBe(true);
  expect(kept.isLight(90)).toBe(false);
  jest.setSystemTime(2_000);
  expect(kept.isLight(90)).toBe(true);
  kept.delete('b');
  expect(kept.isLight(1)).toBe(true);
});

test('refusing one more costs little: all are looked at once a second at most', () => {
  const kept = made();
  let asked = 0;
  const dies = (at: number) => ({
    get dies() {
      asked += 1;
      return at;
    },
    name: '',
  });
  for (let count = 0; count < 1_000; count++) kept.set(`${count}`, dies(count === 500 ? 10 : 60_000));
  jest.setSystemTime(20);
  expect(kept.hasRoom(1_000)).toBe(true);
  kept.set('more', dies(60_000));
  asked = 0;
  for (let count = 0; count < 100; count++) expect(kept.hasRoom(1_000)).toBe(false);
  expect(asked).toBeLessThan(200);
  jest.setSystemTime(1_021);
  expect(kept.hasRoom(1_000)).toBe(false);
  expect(asked).toBeGreaterThan(1_000);
});

test('the oldest give way where something new must be taken', () => {
  const kept = made();
  for (const name of ['a', 'b', 'c']) kept.set(name, { dies: 60_000, name });
  kept.makeRoom(2);
  kept.set('d', { dies: 60_000, name: 'd' });
  expect(['a', 'b', 'c', 'd'].filter((name) => kept.has(name))).toEqual(['c', 'd']);
});
