import { parsed, readButton } from '../../activities/button.ts';
import type { Outbox } from '../../activities/outbox.ts';
import type { Seal } from '../../sealing/seal.ts';
import type { Sessions, TurnResult } from '../../sessions/sessions.ts';
import { type Activity, conversationOf } from './activity.ts';
import { type Besides, makeAround } from './around.ts';
import { card } from './card.ts';
import { makeCarrier } from './carrier.ts';
import type { ChatPhrases } from './chat-phrases.ts';
import { DeliveryError } from './delivery-error.ts';
import { doorOf } from './door.ts';
import { eventOf } from './event.ts';
import { makeLeave } from './leave.ts';
import { languageOf, type Read } from './read-input.ts';
import { NO_ID } from './take-back.ts';
import { toReplies } from './to-replies.ts';

export interface ChatParts {
  readonly sessions: Sessions;
  readonly phrases: ChatPhrases;
  readonly clock: () => Date;
  /** Keyed one-way hash: no id of a channel is kept as it came. */
  readonly hash: (text: string) => string;
  readonly link: string | undefined;
  readonly wait: (milliseconds: number) => Promise<void>;
  /** Seals conversations into buttons, where a store is shared. */
  readonly seal: Seal | undefined;
}

/** The body of an invoke's answer: a card that takes the place of the pressed one, or words. */
export interface InvokeAnswer {
  readonly statusCode: number;
  readonly type: string;
  readonly value: unknown;
}

export type Chat = (activity: Activity, outbox: Outbox) => Promise<InvokeAnswer | undefined>;

/** One event of a channel: exactly one message in return, or none. Nothing here knows an SDK. */
export function makeChat({ sessions, phrases, clock, hash, link, wait, seal }: ChatParts): Chat {
  const carrier = seal && makeCarrier(seal, clock);
  const around = makeAround(phrases, link, carrier?.close);
  const keyOf = (activity: Activity) => hash(conversationOf(activity));
  const leave = makeLeave({ clock, wait });

  async function turn(activity: Activity, { input, turnNumber, sealed }: Read): Promise<TurnResult> {
    const carried = sealed === undefined ? undefined : carrier?.open(sealed);
    const language = languageOf(activity);
    return sessions.run({
      key: keyOf(activity),
      ...(activity.id === undefined ? {} : { eventId: activity.id }),
      input,
      ...(turnNumber === undefined ? {} : { turnNumber }),
      ...(language === undefined ? {} : { language }),
      ...(carried === undefined ? {} : { carried }),
      carries: carrier !== undefined,
      now: clock(),
      door: doorOf(activity),
    });
  }

  /** Takes back what was sent when the person leaves; then sends the reply, and keeps its id for a later exit. */
  async function answer(
    activity: Activity,
    outbox: Outbox,
    result: TurnResult,
    files = false,
  ): Promise<void> {
    const key = keyOf(activity);
    const gone = result.left ? await leave(key, outbox, result.sent) : undefined;
    const besides: Besides = { files, ...(gone ? { taken: gone.taken } : {}) };
    for (const reply of toReplies(activity, result.message, around(activity, result, besides))) {
      const id = await outbox.send(reply).catch(async (error: unknown) => {
        // It may have arrived, and then nobody knows its id.
        const silent = error instanceof DeliveryError && error.status === undefined;
        if (!gone && silent && !error.signIn && !error.unsent) await remember(activity, undefined);
        throw error;
      });
      if (!gone) await remember(activity, id);
    }
    gone?.done();
  }

  /** An id that holds the conversation's own would undo its hash; channels that make such ids delete nothing anyway. */
  async function remember(activity: Activity, id: string | undefined): Promise<void> {
    const known = id !== undefined && !id.includes(activity.conversation.id);
    if (known || doorOf(activity) === 'teams') await sessions.remember(keyOf(activity), [known ? id : NO_ID]);
  }

  /** The card goes where the pressed one was: in the response, and when leaving also in the message itself. */
  async function invoke(activity: Activity, outbox: Outbox): Promise<InvokeAnswer> {
    const { action } = (parsed(activity.value) ?? {}) as { action?: { data?: unknown } };
    const button = readButton(action?.data);
    const result = await turn(activity, { ...(button ?? { input: { kind: 'look' } }), files: false });
    const gone = result.left
      ? await leave(keyOf(activity), outbox, result.sent, activity.replyToId)
      : undefined;
    const about = () => around(activity, result, gone ? { taken: gone.taken } : {});
    if (gone && activity.replyToId !== undefined) {
      const [goodbye] = toReplies(activity, result.message, about());
      await outbox.replace(activity.replyToId, goodbye).catch(() => gone.kept());
    }
    gone?.done();
    return {
      statusCode: 200,
      type: 'application/vnd.microsoft.card.adaptive',
      value: card(result.message, about()),
    };
  }

  async function refuseGroup(activity: Activity, outbox: Outbox): Promise<InvokeAnswer | undefined> {
    const { text } = phrases.group(languageOf(activity) ?? 'en');
    if (activity.type === 'invoke')
      return { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: text };
    await outbox.send({ type: 'message', text, textFormat: 'plain' });
    return undefined;
  }

  return async (activity, given) => {
    const outbox = activity.deliveryMode === 'expectReplies' ? inResponse(given) : given;
    const event = eventOf(activity);
    switch (event.kind) {
      case 'message':
        await answer(activity, outbox, await turn(activity, event.read), event.read.files);
        return undefined;
      case 'invoke':
        return invoke(activity, outbox);
      case 'group':
        return refuseGroup(activity, outbox);
      case 'join': {
        const result = await turn(activity, { input: { kind: 'look' }, files: false });
        // Teams says twice that somebody came; only the first is greeted.
        if (result.first || result.repeated || result.alone) await answer(activity, outbox, result);
        return undefined;
      }
      case 'gone':
        await sessions.forget(keyOf(activity));
        return undefined;
      case 'nothing':
        return undefined;
    }
  };
}

/** Whoever waits for the reply in the response is called back for nothing else: its address was not asked for. */
const inResponse = ({ send }: Outbox): Outbox => ({ send, replace: refuse, remove: refuse });
const refuse = () => Promise.reject(new DeliveryError({ status: 405 }));
