import { makeNonces } from '../../src/sealing/nonces.ts';

test('every one is another, over many draws, and stays as it was given', () => {
  const next = makeNonces(12);
  const given = Array.from({ length: 2_000 }, () => next());
  expect(new Set(given.map((one) => one.toString('hex'))).size).toBe(2_000);
  expect(given.every(({ length }) => length === 12)).toBe(true);
});

test('two who draw never get the same', () => {
  const [one, other] = [makeNonces(12), makeNonces(12)];
  const of = (next: () => Buffer) => Array.from({ length: 300 }, () => next().toString('hex'));
  expect(new Set([...of(one), ...of(other)]).size).toBe(600);
});
