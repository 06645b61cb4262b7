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
