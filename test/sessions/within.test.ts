import { within } from '../../src/sessions/within.ts';

const after = (milliseconds: number, value: string) =>
  new Promise<string>((resolve) => setTimeout(() => resolve(value), milliseconds));

test('an answer in time is the answer, a failure the failure', async () => {
  expect(await within(200, after(5, 'here'))).toBe('here');
  await expect(within(200, Promise.reject(new Error('READONLY')))).rejects.toThrow('READONLY');
});

test('with no answer it fails when its time is up', async () => {
  const began = performance.now();
  await expect(within(60, new Promise(() => undefined))).rejects.toThrow('no answer in time');
  expect(performance.now() - began).toBeGreaterThan(55);
});

test('a process that was away does not take the store for dead', async () => {
  const answer = within(40, after(120, 'late by no fault of its own'));
  const until = performance.now() + 110;
  while (performance.now() < until);
  expect(await answer).toBe('late by no fault of its own');
});

test('what lies ready when the process comes back is read', async () => {
  let answered: (value: string) => void = () => undefined;
  const answer = within(20, new Promise<string>((resolve) => (answered = resolve)));
  // As a socket does: what has come is read after the timers.
  setTimeout(() => setImmediate(() => answered('read')), 20);
  const until = performance.now() + 60;
  while (performance.now() < until);
  expect(await answer).toBe('read');
});
