import type { Answered } from '../../src/flow/walker.ts';
import type { Started } from '../support/start-app.ts';
import { makeTestGuide } from '../support/test-guide.ts';
import { type DoorUnderTest, directLineDoor, messagesDoor, pageDoor, terminalDoor } from './doors.ts';

const NOON = new Date('2026-11-25T12:00:00Z');
const { guide, flows, startApp } = makeTestGuide();
const bare = (value: string) => value.replace(/^https:\/\//, '').replace(/\/$/, '');

const shown = (answers: readonly Answered[]) =>
  guide.turn({ ...guide.begin(), answers }, { kind: 'look' }, { now: NOON, door: 'web' }).message;
const expected = (answers: readonly Answered[]) =>
  shown(answers).contacts.flatMap(({ ways }) => ways.map(({ value }) => bare(value)));

/** One way for each question or end and list of contacts that the flows can lead to. */
const ways = [
  ...new Map(
    flows
      .everyView()
      .map((answers) => [JSON.stringify([shown(answers).question, expected(answers)]), answers]),
  ).values(),
];

let started: Started;
let doors: readonly DoorUnderTest[];
beforeAll(async () => {
  started = await startApp({ DIRECT_LINE_ORIGINS: 'https://council.example' }, () => NOON);
  doors = [
    pageDoor(started.url),
    terminalDoor(guide, () => NOON),
    messagesDoor(started.url),
    directLineDoor(started.url),
  ];
});

test('the same answers give the same contacts through every door: page, terminal, /api/messages, Direct Line', async () => {
  expect(ways.length).toBeGreaterThan(20);
  for (const answers of ways) {
    for (const door of doors) {
      const contacts = await door.contacts(answers);
      expect({ door: door.name, answers, contacts }).toEqual({
        door: door.name,
        answers,
        contacts: expected(answers),
      });
    }
  }
}, 120_000);
