import type { Adapter } from '../../../src/channels/bot-framework/adapter.ts';
import type { Answered } from '../../../src/flow/walker.ts';
import type { Guide } from '../../../src/guide/guide.ts';
import { codesOf } from '../../../src/sessions/answer-codes.ts';
import { memoryStore } from '../../../src/sessions/memory-store.ts';
import { writeSession } from '../../../src/sessions/session-text.ts';
import type { Message } from '../../../src/words/message.ts';
import { activity, makeBot, NOON, only, type Post, sessionsOn } from './bot.ts';
import { cardOf, fromTeams, textsOf } from './teams.ts';

function shownBy(guide: Guide, answers: readonly Answered[]): Message {
  const conversation = { ...guide.begin('en'), answers: [...answers] };
  return guide.turn(conversation, { kind: 'look' }, { now: NOON, door: 'web' }).message;
}

/** Names and numbers, in the order in which they stand in a text. */
const expected = ({ contacts }: Message) =>
  contacts.flatMap(({ name, ways: own }) => [
    name.text,
    ...own.map(({ label, value }) => `${label.text}: ${value}`),
  ]);

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

/** The SDK's part is to carry; the contract test of all doors goes through it. Here each reply is handed back at once. */
const carrier: Adapter = {
  async run(_activity, turn) {
    const sent: unknown[] = [];
    await turn({
      send: async (reply) => {
        sent.push(reply);
        return undefined;
      },
      replace: async () => {},
      remove: async () => {},
    });
    return sent;
  },
};

/** A conversation that stands at the last question of a way, so that one press takes it. */
async function standing(guide: Guide, way: readonly Answered[]): Promise<Post> {
  const store = memoryStore(() => NOON.getTime());
  const conversation = { ...guide.begin('en'), answers: way.slice(0, -1) };
  const session = { conversation, turnNumber: way.length, seen: [], sent: [] };
  const document = writeSession(session, codesOf(guide.answers));
  const sessions = sessionsOn({ ...store, load: async () => ({ version: 0, document }) }, guide);
  return makeBot({}, { guide, sessions, open: async () => carrier });
}

/** A card's markdown as it reads. */
const unescaped = (text: string) =>
  text.replace(/\[((?:\\.|[^\]\\])*)\]\([^)]*\)/g, '$1').replace(/\\(.)/g, '$1');

/**
 * What must hold of the contacts of every end of every flow, and of every question on the way.
 * @param enough more ways than this
 */
export function everyContact(guide: Guide, ways: readonly (readonly Answered[])[], enough: number): void {
  test('every way through every flow shows the contacts of the page, in their order, in text and in a card', async () => {
    expect(ways.length).toBeGreaterThan(enough);
    for (const answers of ways) {
      const [q, v] = answers.at(-1) ?? [];
      const message = shownBy(guide, answers);
      const post = await standing(guide, answers);
      for (const make of [activity, fromTeams]) {
        const sent = await only(post(make(q === undefined ? {} : { value: { q, n: answers.length, v } })));
        const lines =
          make === activity ? (sent.text ?? '').split('\n') : textsOf(cardOf(sent)).map(unescaped);
        const after = lines.slice(lines.indexOf(message.contactsHeading?.text ?? '') + 1);
        const shown = {
          answers,
          missing: missing(after, expected(message)),
          heading: lines.includes(message.heading.text),
        };
        if (shown.missing.length > 0 || !shown.heading)
          expect(shown).toEqual({ answers, missing: [], heading: true });
      }
    }
  }, 60_000);
}
