import { makePressure } from '../../src/server/pressure.ts';

/** Turns of an event loop in which so many requests come and each takes so long. */
function loop() {
  let time = 0;
  let ends: (() => void)[] = [];
  const late = makePressure(
    () => time,
    (end) => void ends.push(end),
  );
  return (requests: number, each: number): number => {
    let turned = 0;
    for (let n = 0; n < requests; n++) {
      if (late()) turned += 1;
      else time += each;
    }
    for (const end of ends) end();
    ends = [];
    return turned;
  };
}

test('a crowd that stays is answered for a tenth of a second each turn; the rest is turned away at once', () => {
  const turn = loop();
  for (let n = 0; n < 10; n++) expect(turn(400, 2)).toBe(0);
  expect(turn(400, 2)).toBe(400 - 51);
  expect(turn(60, 2)).toBe(60 - 51);
});

test('one long pause turns nobody away', () => {
  const turn = loop();
  for (let n = 0; n < 9; n++) turn(3, 900);
  expect(turn(3, 1)).toBe(0);
  for (let n = 0; n < 30; n++) expect(turn(n % 2 ? 3 : 200, 2)).toBe(0);
});

test('when the crowd has gone everybody is answered again', () => {
  const turn = loop();
  for (let n = 0; n < 20; n++) turn(400, 2);
  expect(turn(20, 2)).toBe(0);
  expect(turn(400, 2)).toBe(0);
});
