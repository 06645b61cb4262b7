import { makeProgress } from '../scripts/progress.ts';

test('the first part is told at once, the others now and then, with how many there are', () => {
  const lines: string[] = [];
  let time = 0;
  const begin = makeProgress('Learning', 4, { now: () => time, tell: (line) => lines.push(line) });
  begin('en');
  time = 1_000;
  begin('pl');
  time = 2_500;
  begin('uk');
  time = 9_000;
  begin('ro');
  expect(lines).toEqual(['Learning en: 1 of 4', 'Learning uk: 3 of 4', 'Learning ro: 4 of 4']);
});
