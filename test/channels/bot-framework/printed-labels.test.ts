import { readButton } from '../../../src/activities/button.ts';
import { numbered } from '../../../src/activities/numbered.ts';
import type { Adapter } from '../../../src/channels/bot-framework/adapter.ts';
import type { Conversation } from '../../../src/conversation/conversation.ts';
import type { Input } from '../../../src/conversation/input.ts';
import { turn } from '../../../src/conversation/turn.ts';
import { makeGuide } from '../../../src/guide/make-guide.ts';
import { codesOf } from '../../../src/sessions/answer-codes.ts';
import { readSession, writeSession } from '../../../src/sessions/session-text.ts';
import { makeSessions } from '../../../src/sessions/sessions.ts';
import type { Store } from '../../../src/sessions/store.ts';
import { lineText } from '../../../src/words/plain-text.ts';
import { everyConversation } from '../../support/every-conversation.ts';
import { compiled, content } from '../../support/test-app.ts';
import { activity, hash, makeBot, NOON, replies, type Sent } from './bot.ts';
import { actionsOf, cardOf, fromTeams } from './teams.ts';

const { rules } = compiled;
const guide = makeGuide(content);

const codes = codesOf(guide.answers);
const asWritten = (conversation: Conversation, turnNumber = 0) =>
  writeSession({ conversation, turnNumber, seen: [], sent: [] }, codes);

/** A store that finds everybody at the same place, and tells where they went from there. */
function atPlace() {
  let place: Conversation;
  let went = '';
  const store: Store = {
    load: async () => ({ version: 1, document: asWritten(place, 1) }),
    save: async (_key, _version, document) => {
      const session = readSession(document, codes);
      // The rest are ids of our own messages.
      if (session && session.turnNumber > 1) went = asWritten(session.conversation);
      return true;
    },
    delete: async () => {
      went = 'left';
    },
  };
  return {
    store,
    stand: (conversation: Conversation) => {
      place = conversation;
      went = asWritten(conversation);
    },
    went: () => went,
  };
}

/** Turns whose answer nobody reads: where they lead is enough, and saying it is most of the work. */
const unsaid = (store: Store) =>
  makeSessions({
    store,
    guide: {
      ...guide,
      turn: (conversation, input, at) =>
        input.kind === 'look'
          ? guide.turn(conversation, input, at)
          : {
              ...turn(rules, conversation, input),
              message: guide.turn(guide.begin(), { kind: 'look' }, at).message,
            },
    },
    ttlSeconds: 1800,
    hash,
  });

/** What goes back in the response, with no SDK between: the labels are made before one is met. */
const bare: Adapter = {
  async run(_activity, run) {
    const sent: unknown[] = [];
    const none = async () => undefined;
    await run({ send: async (reply) => void sent.push(reply), replace: none, remove: none });
    return sent;
  },
};

/** Something that a channel prints, what a client that drops values sends back, and what it does when it is pressed. */
interface Printed {
  readonly text: string;
  readonly does: Input;
}
const pressing = (title: string, data: unknown): Printed => {
  const button = readButton(data);
  if (!button) throw new Error(`${title} carries nothing`);
  return { text: title, does: button.input };
};

/** Each channel's own form of a message, as it was sent, and its labels read off it. */
const CHANNELS: Record<
  string,
  {
    from: typeof activity;
    labels(sent: readonly Sent[], message: ReturnType<typeof messageAt>): readonly Printed[];
  }
> = {
  msteams: {
    from: fromTeams,
    labels: ([sent]) => actionsOf(cardOf(sent as Sent)).map(({ title, data }) => pressing(title, data)),
  },
  webchat: {
    from: activity,
    labels: ([sent]) =>
      sent?.suggestedActions?.actions.map(({ title, value }) => pressing(title, value)) ?? [],
  },
  sms: {
    from: (more) => activity({ channelId: 'sms', ...more }),
    labels: (sent, message) => {
      const printed = sent
        .map(({ text }) => text)
        .join('\n')
        .split('\n');
      return numbered(message).flatMap(({ number, said, does }) => {
        const [first] = `${number}. ${lineText(said)}`.split('\n');
        if (!printed.includes(first ?? '')) throw new Error(`${first} is not printed`);
        return [`${number}`, lineText(said)].map((text) => ({ text, does }));
      });
    },
  },
};

const messageAt = (conversation: Conversation) =>
  guide.turn(conversation, { kind: 'look' }, { now: NOON, door: 'bot-framework' }).message;

const outcome = (conversation: Conversation, input: Input) => {
  const { conversation: after, left } = turn(rules, conversation, input);
  return left ? 'left' : asWritten(after);
};

describe.each(Object.entries(CHANNELS))('as %s prints it', (_channel, { from, labels }) => {
  test.each(rules.languages)(
    'every label of every view, sent back as text, does what it says: %s',
    async (locale) => {
      const { store, stand, went } = atPlace();
      const post = makeBot({}, { guide, sessions: unsaid(store), open: async () => bare });
      const wrong: string[] = [];
      let walked = 0;
      for (const conversation of everyConversation(locale)) {
        const message = messageAt(conversation);
        stand(conversation);
        const printed = labels(replies(await post(from({ locale, text: '' }))), message);
        for (const { text } of printed) {
          stand(conversation);
          await post(from({ locale, text }));
          walked += 1;
          // Where two buttons say the same, either may be meant.
          const right = printed
            .filter((one) => one.text === text)
            .map(({ does }) => outcome(conversation, does));
          if (!right.includes(went())) wrong.push(`${message.question ?? message.view}: ${text}`);
        }
      }
      expect([...new Set(wrong)]).toEqual([]);
      expect(walked).toBeGreaterThan(300);
    },
  );
});
