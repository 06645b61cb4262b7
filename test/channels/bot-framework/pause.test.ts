import { makePause } from '../../../src/channels/bot-framework/pause.ts';

test('a pause ends by itself, and is not remembered when nobody comes back', () => {
  jest.useFakeTimers({ now: 0 });
  try {
    const pause = makePause(Date.now);
    pause.set('a', 5);
    pause.set('b', 9_999);
    expect([pause.left('a'), pause.left('b'), pause.left('c')]).toEqual([5, 60, 0]);
    jest.setSystemTime(5_000);
    expect(pause.left('a')).toBe(0);
    expect(jest.getTimerCount()).toBe(1);
    jest.advanceTimersByTime(120_000);
    expect(jest.getTimerCount()).toBe(0);
  } finally {
    jest.useRealTimers();
  }
});
