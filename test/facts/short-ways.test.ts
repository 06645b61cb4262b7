import { everyWay } from '../support/rules.ts';

test('every way through is short: at most four refining questions after start.need', () => {
  const ways = everyWay();
  expect(Math.max(...ways.map(({ answers }) => answers.length - 2))).toBe(4);
  expect(ways.length).toBeGreaterThan(1500);
});
