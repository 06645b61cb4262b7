import { answersOf } from '../../scripts/fuzz/answers.ts';
import { makeChance } from '../../scripts/fuzz/chance.ts';
import { requestFrom } from '../../scripts/fuzz/doors.ts';
import { judge } from '../../scripts/fuzz/judge.ts';
import { runFuzz } from '../../scripts/fuzz/run.ts';
import { spoiled } from '../../scripts/fuzz/spoil.ts';
import { COUNCIL, makeTestGuide } from '../support/test-guide.ts';

const { guide, content } = makeTestGuide();
const answers = answersOf(content);
const numbers = [guide.numbers.emergency.display, guide.numbers.helpline.display];

test('for ten seconds whatever can be sent to any door breaks nothing', async () => {
  const found = await runFuzz({
    guide,
    answers,
    seconds: 10,
    seed: 1,
    hands: 8,
    silence: 4_000,
    settings: { CONTENT_DIR: COUNCIL },
    tell: () => undefined,
  });
  expect({ ...found, statuses: [...found.statuses.keys()] }).toMatchObject({
    faults: [],
    deaths: 0,
    hung: 0,
  });
  // It came through to the doors, and was turned away at them.
  expect([...found.statuses.keys()]).toEqual(expect.arrayContaining([200, 400]));
  expect(found.answers).toBeGreaterThan(10);
}, 90_000);

test('the same seed sends the same', () => {
  const sent = (seed: number) => {
    const chance = makeChance(seed);
    const known = { states: [], answers, lines: [] };
    return Array.from({ length: 200 }, () => spoiled(chance, requestFrom(chance, known)).toString('latin1'));
  };
  expect(sent(7)).toEqual(sent(7));
  expect(sent(7)).not.toEqual(sent(8));
});

describe('it notices', () => {
  const answer = (status: number, body: string) =>
    `HTTP/1.1 ${status} X\r\ncontent-length: ${body.length}\r\n\r\n${body}`;
  const faults = (text: string) => judge(text, numbers, false).faults;
  const well = answer(400, `in danger ${numbers.join(' or ')}`);

  test('an error that should not be', () => {
    expect(faults(answer(200, 'a') + answer(500, numbers.join()))).toEqual(['status 500']);
  });

  test('an error without the numbers, among others', () => {
    expect(faults(well + answer(404, 'not found') + well)).toEqual(['status 404 without the numbers']);
  });

  test('and blames nothing that is well', () => {
    expect(faults(answer(200, 'a') + well + answer(503, numbers.join()))).toEqual([]);
    expect(judge(answer(405, ''), numbers, false)).toEqual({ statuses: [405], faults: [] });
  });
});
