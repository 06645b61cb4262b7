import type { Conversation } from '../../src/conversation/conversation.ts';
import type { Input } from '../../src/conversation/input.ts';
import type { Guide } from '../../src/guide/guide.ts';

/** Where the product may be with one person: it is not always known whether the last event arrived. */
export interface Position {
  readonly conversation: Conversation;
  /** Turn number, as buttons carry it. */
  readonly turnNumber: number;
}

/** What can be pressed, with what is sent when it is. */
export interface Button {
  readonly title: string;
  readonly value: Readonly<{ q?: string; n?: number; v?: string; go?: string; s?: string }>;
}

/** What one reply shows, read from what a channel was sent. */
export interface Seen {
  readonly question: string | undefined;
  readonly answers: readonly string[];
  /** Turn number of its buttons; undefined when it has none. */
  readonly turnNumber: number | undefined;
  /** What can be pressed. */
  readonly buttons: readonly Button[];
  readonly text: string;
}

export interface Event {
  readonly input: Input;
  /** The turn number that the pressed button carried. */
  readonly turnNumber?: number;
  /** The pressed button carried the answers so far: no store is needed to go on from it. */
  readonly carried?: boolean;
}

/** What the product says in a position, as far as a reply shows it. */
export interface Expected {
  readonly question: string | undefined;
  readonly answers: readonly string[];
  readonly turnNumber: number;
  /** Words that must all stand in the reply: the question in the person's language, and each number. */
  readonly words: readonly string[];
}

const REMEMBERED = 50_000;

export const keyOf = ({ conversation, turnNumber }: Position): string =>
  JSON.stringify([turnNumber, conversation]);

/** The pure functions of the product are the measure: where an event leads, and what is said there. */
export function makeOracle(guide: Guide, clock: () => Date) {
  const at = () => ({ now: clock(), door: 'bot-framework' as const });
  /** The same for everybody in the same place, and checking asks for it again and again. */
  const known = new Map<string, { conversation: Conversation; shown: Omit<Expected, 'turnNumber'> }>();

  function said(position: Position, input: Input) {
    const key = JSON.stringify([position.conversation, input]);
    const found = known.get(key) ?? looked(position, input);
    if (known.size >= REMEMBERED) known.clear();
    known.set(key, found);
    return {
      conversation: found.conversation,
      expected: { ...found.shown, turnNumber: position.turnNumber },
    };
  }
  function looked(position: Position, input: Input) {
    const { conversation, message } = guide.turn(position.conversation, input, at());
    const phones = message.contacts.flatMap(({ ways }) =>
      ways.flatMap(({ way, value }) => (way === 'phone' ? [value] : [])),
    );
    const answers = message.answers.map(({ id }) => id);
    return {
      conversation,
      shown: { question: message.question, answers, words: [message.heading.text, ...phones] },
    };
  }
  return {
    /** After an event; the same position when nothing moved. */
    after(position: Position, { input, turnNumber }: Event): { position: Position; expected: Expected } {
      if (turnNumber !== undefined && turnNumber !== position.turnNumber)
        return { position, expected: said(position, { kind: 'look' }).expected };
      const { conversation, expected } = said(position, input);
      if (input.kind === 'look' && position.turnNumber > 0) return { position, expected };
      const next = { conversation, turnNumber: position.turnNumber + 1 };
      return { position: next, expected: { ...expected, turnNumber: next.turnNumber } };
    },
    /** The same view again, as for an event that comes twice. */
    again: (position: Position): Expected => said(position, { kind: 'look' }).expected,
  };
}
