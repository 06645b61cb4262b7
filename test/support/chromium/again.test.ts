import { begun } from './again.ts';

const dies = (words: string) => {
  const tried: number[] = [];
  return {
    tried,
    launch: async (opensAt: number) => {
      tried.push(tried.length + 1);
      if (tried.length < opensAt) throw new Error(words);
      return 'open';
    },
  };
};
const SIGNAL = 'browserType.launch: closed\n  - [pid=7] <process did exit: exitCode=null, signal=SIGSEGV>';

test('a browser that a signal ended before it opened is begun again, three times at most', async () => {
  const third = dies(SIGNAL);
  expect(await begun(() => third.launch(3))).toBe('open');
  const never = dies(SIGNAL);
  await expect(begun(() => never.launch(9))).rejects.toThrow('SIGSEGV');
  expect(never.tried).toEqual([1, 2, 3]);
});

test('anything else is told at once', async () => {
  const missing = dies('Failed to launch: spawn ENOENT');
  await expect(begun(() => missing.launch(2))).rejects.toThrow('ENOENT');
  expect(missing.tried).toEqual([1]);
});
