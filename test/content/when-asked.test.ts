import { whenAsked } from '../../src/content/when-asked.ts';

test('nothing is made before it is asked for, and then once, whatever it is', () => {
  const made: number[] = [];
  const ask = whenAsked(() => {
    made.push(made.length);
    return undefined;
  });
  expect(made).toEqual([]);
  expect([ask(), ask()]).toEqual([undefined, undefined]);
  expect(made).toEqual([0]);
});
