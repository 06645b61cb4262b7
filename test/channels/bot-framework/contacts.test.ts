import type { Message } from '../../../src/words/message.ts';
import { everyWay } from '../../support/rules.ts';
import { activity, guide, makeBot, NOON, only } from './bot.ts';
import { cardOf, fromTeams, textsOf } from './teams.ts';

/** Every end of every flow, and every question on the way. */
const ways = everyWay();

function shownByGuide(answers: (typeof ways)[number]['answers']): Message {
  const conversation = { ...guide.begin('en'), answers: [...answers] };
  return guide.turn(conversation, { kind: 'look' }, { now: NOON, door: 'web' }).message;
}

/** Names and numbers, in the order in which they stand in a text. */
const expected = ({ contacts }: Message) =>
  contacts.flatMap(({ name, ways: own }) => [
    name.text,
    ...own.map(({ label, value }) => `${label.text}: ${value}`),
  ]);

const signature = (message: Message) =>
  JSON.stringify([message.question, message.heading.text, expected(message), message.notices.length]);

/** Finds each after the one before it; gives those that are missing or out of place. */
function missing(lines: readonly string[], parts: readonly string[]): string[] {
  let from = 0;
  return parts.filter((part) => {
    const at = lines.findIndex(
      (line, index) => index >= from && (line === part || line.startsWith(`${part} (`)),
    );
    if (at >= 0) from = at + 1;
    return at < 0;
  });
}

test('every way through every flow shows the contacts of the page, in their order, in text and in a card', async () => {
  const post = makeBot();
  // Ways that differ in nothing that is shown are walked once.
  const screens = new Map(ways.map(({ answers }) => [signature(shownByGuide(answers)), answers]));
  expect(screens.size).toBeGreaterThan(100);
  for (const [index, answers] of [...screens.values()].entries()) {
    const message = shownByGuide(answers);
    for (const make of [activity, fromTeams]) {
      const conversation = { id: `way-${index}` };
      let sent = await only(post(make({ conversation })));
      for (const [step, [q, v]] of answers.entries()) {
        sent = await only(post(make({ conversation, value: { q, n: step + 1, v } })));
      }
      const lines = make === activity ? (sent.text ?? '').split('\n') : textsOf(cardOf(sent)).map(unescaped);
      const after = lines.slice(lines.indexOf(message.contactsHeading?.text ?? '') + 1);
      expect({ answers, missing: missing(after, expected(message)) }).toEqual({ answers, missing: [] });
      expect(lines).toContain(message.heading.text);
    }
  }
}, 120_000);

/** A card's markdown as it reads. */
const unescaped = (text: string) =>
  text.replace(/\[((?:\\.|[^\]\\])*)\]\([^)]*\)/g, '$1').replace(/\\(.)/g, '$1');
