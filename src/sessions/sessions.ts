import { randomUUID } from 'node:crypto';
import { answersUnasked } from '../conversation/answers-unasked.ts';
import type { Conversation } from '../conversation/conversation.ts';
import type { NoticeId } from '../conversation/view.ts';
import type { Answered } from '../flow/walker.ts';
import type { Guide } from '../guide/guide.ts';
import { alone } from './alone.ts';
import { codesOf } from './answer-codes.ts';
import { leftWhileAway } from './left-while-away.ts';
import { lookAt } from './look-at.ts';
import { asKept, openedIn } from './opened-in.ts';
import { makeRemember } from './remember.ts';
import { type Look, leftAt, SEEN, type Session, turnAfter } from './session.ts';
import { readSession, writeSession } from './session-text.ts';
import { ATTEMPTS, type Store, type Stored } from './store.ts';
import type { TurnRequest, TurnResult } from './turn-request.ts';
import { urgent } from './urgent.ts';

export type { TurnRequest, TurnResult };

export interface Sessions {
  run(request: TurnRequest): Promise<TurnResult>;
  /** Adds ids of messages we sent, so that leaving can delete them. Never fails: the message has been shown already. */
  remember(key: string, ids: readonly string[]): Promise<void>;
  /** At once, or when the store answers again. */
  forget(key: string): Promise<void>;
}

type Named = TurnRequest & { readonly eventId: string };

interface Parts {
  readonly store: Store;
  readonly guide: Guide;
  readonly ttlSeconds: number;
  /** A short one-way hash of an event id, so that no channel id is kept. */
  readonly hash: (text: string) => string;
  /** Milliseconds that only grow. */
  readonly milliseconds?: () => number;
}

/** Our own messages that a try of this turn has read of, should a later one find nothing any more. */
interface Shown {
  sent: readonly string[];
}

/** Characters of the hash of an event: eight bytes, among the last four of one conversation. */
const EVENT = 11;

/** Milliseconds before a store that failed is asked once more: a lost connection is often there again by then. */
const PAUSE = 50;

/** Runs each turn exactly once, however often a channel delivers it and however many instances share the store. */
export function makeSessions({
  store,
  guide,
  ttlSeconds,
  hash,
  milliseconds = () => performance.now(),
}: Parts): Sessions {
  const leaving = leftWhileAway({
    store,
    answers: () => guide.answers,
    milliseconds,
    heldSeconds: ttlSeconds,
  });

  /** Words that would answer a question which this person was not shown show it: nobody has answered it yet. */
  function turn({ input, now, door, greeted = false }: TurnRequest, before: Conversation, first: boolean) {
    const turned = guide.turn(before, input, { now, door });
    const unasked = first && !greeted && input.kind === 'say' && answersUnasked(turned.conversation);
    return unasked ? guide.turn(before, { kind: 'look' }, { now, door }) : turned;
  }

  async function attempt(request: Named, shown: Shown): Promise<TurnResult | undefined> {
    const { key, input, now, door } = request;
    await leaving.settle(key);
    const stored = await store.load(key);
    const codes = codesOf(guide.answers);
    const read = stored && readSession(stored.document, codes);
    const opening = openedIn(guide, read, request.language, turnAfter(stored?.document));
    const ahead = isAhead(request, stored, read) ? request.carried : undefined;
    const before = { ...opening.session, ...ahead };
    if (before.sent.length > 0) shown.sent = before.sent;
    const first = read === undefined && ahead === undefined;
    const event = hash(request.eventId).slice(0, EVENT);
    const again = (look: Look = { kind: 'look' }, notice?: NoticeId) =>
      guide.turn(before.conversation, look, { now, door, notice }).message;
    const kept = (after: Session) => {
      const document = writeSession(asKept(opening, after, input), codes);
      return store.save(key, stored?.version ?? 0, document, ttlSeconds);
    };
    const common = {
      first,
      alone: false,
      sent: before.sent,
      turnNumber: before.turnNumber,
      left: false,
      conversation: before.conversation,
    };

    const answered = before.seen.find(([seen]) => seen === event);
    if (answered) {
      const [, then, look] = answered;
      const message = again(then === before.turnNumber ? look : undefined);
      return { ...common, message, repeated: true, stale: false };
    }
    if (request.turnNumber !== undefined && request.turnNumber !== before.turnNumber && !urgent(input)) {
      const message = again(undefined, 'old-button');
      // The first question has been shown now: whoever types may answer it.
      if (first && !(await kept(before))) return undefined;
      return { ...common, message, repeated: false, stale: true };
    }
    const turned = turn(request, before.conversation, first);
    if (turned.left) {
      if (!request.carries) await store.delete(key);
      else if (!(await store.save(key, stored?.version ?? 0, leftAt(before.turnNumber), ttlSeconds)))
        return undefined;
      return { ...common, message: turned.message, repeated: false, stale: false, left: true };
    }
    // Looking moves nothing, so the buttons that are already out there stay good.
    if (input.kind === 'look' && !first) {
      if (opening.late && !(await kept(before))) return undefined;
      return { ...common, message: turned.message, repeated: false, stale: false };
    }
    const turnNumber = before.turnNumber + 1;
    const seen = [...before.seen, [event, turnNumber, lookAt(turned.message)] as const].slice(-SEEN);
    const after: Session = { conversation: turned.conversation, turnNumber, seen, sent: before.sent };
    if (!(await kept(after))) return undefined;
    const chosen = added(before.conversation.answers, turned.conversation.answers);
    return {
      ...common,
      turnNumber,
      conversation: turned.conversation,
      message: turned.message,
      repeated: false,
      stale: false,
      ...(chosen ? { chosen } : {}),
    };
  }

  async function settled(request: Named, shown: Shown): Promise<TurnResult> {
    for (let tries = 0; tries < ATTEMPTS; tries++) {
      const result = await attempt(request, shown);
      if (result) return result;
    }
    throw new Error('somebody was always faster');
  }

  async function tried(request: TurnRequest, shown: Shown): Promise<TurnResult> {
    // With a name of its own the turn can be tried again: if it was saved after all, it is shown and not taken twice.
    const named = { ...request, eventId: request.eventId ?? randomUUID() };
    try {
      return await settled(named, shown);
    } catch {
      // What a store says when it fails is told where it is opened: here it changes nothing that a person meets.
    }
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
    try {
      return await settled(named, shown);
    } catch {
      const result = alone(guide, request);
      if (result.left)
        leaving.note(request.key, request.carries ? { turn: request.carried?.turnNumber ?? 0 } : {});
      return result;
    }
  }

  return {
    async run(request) {
      const shown: Shown = { sent: [] };
      const result = await tried(request, shown);
      // The first try may have deleted it, though its answer came too late: then the next one has read of no message.
      return result.left && result.sent.length === 0 ? { ...result, sent: shown.sent } : result;
    },
    remember: makeRemember({ store, guide, ttlSeconds, leaving }),
    forget: (key) => store.delete(key).catch(() => leaving.note(key, {})),
  };
}

/**
 * Ahead of what is kept is only who went on while the store was away, or whose last turns it has lost: a Redis that was
 * started again is empty, and a replica that takes over may lack the latest moment. Who has left is no further on.
 */
const isAhead = ({ carried }: TurnRequest, stored: Stored | undefined, read: Session | undefined): boolean =>
  carried !== undefined && (read ? carried.turnNumber > read.turnNumber : stored === undefined);

const added = (before: readonly Answered[], after: readonly Answered[]) =>
  after.length === before.length + 1 ? after.at(-1) : undefined;
