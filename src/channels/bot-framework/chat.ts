import { readButton } from '../../activities/button.ts';
import type { Sessions, TurnResult } from '../../sessions/sessions.ts';
import { type Activity, placeOf } from './activity.ts';
import { makeAround } from './around.ts';
import { card } from './card.ts';
import { doorOf } from './door.ts';
import { eventOf } from './event.ts';
import type { Line } from './line.ts';
import type { Phrases } from './phrases.ts';
import { languageOf, type Read } from './read-input.ts';
import { render } from './render.ts';

export interface ChatParts {
  readonly sessions: Sessions;
  readonly phrases: Phrases;
  readonly clock: () => Date;
  /** Keyed one-way hash: no id of a channel is kept as it came. */
  readonly hash: (text: string) => string;
  readonly link: string | undefined;
}

/** The body of an invoke's answer: a card that takes the place of the pressed one, or words. */
export interface InvokeAnswer {
  readonly statusCode: number;
  readonly type: string;
  readonly value: unknown;
}

export type Chat = (activity: Activity, line: Line) => Promise<InvokeAnswer | undefined>;

/** One event of a channel: exactly one message in return, or none. Nothing here knows an SDK. */
export function makeChat({ sessions, phrases, clock, hash, link }: ChatParts): Chat {
  const around = makeAround(phrases, link);
  const keyOf = (activity: Activity) => hash(placeOf(activity));

  async function turn(activity: Activity, { input, n }: Read): Promise<TurnResult> {
    const language = languageOf(activity);
    return sessions.run({
      key: keyOf(activity),
      ...(activity.id === undefined ? {} : { eventId: activity.id }),
      input,
      ...(n === undefined ? {} : { n }),
      ...(language === undefined ? {} : { language }),
      now: clock(),
      door: doorOf(activity),
    });
  }

  /** Sends the reply, keeps its id for a later exit, and on an exit takes back what was sent. */
  async function answer(activity: Activity, line: Line, result: TurnResult, files = false): Promise<void> {
    const cleaning = result.left ? takeBack(line, result.sent) : undefined;
    const id = await line.send(render(activity, result.message, around(activity, result, files)));
    if (id !== undefined && !result.left && !naming(id, activity))
      await sessions.remember(keyOf(activity), [id]);
    await cleaning;
  }

  /** The card goes where the pressed one was. On an exit so does the whole message, whose text holds numbers too. */
  async function invoke(activity: Activity, line: Line): Promise<InvokeAnswer> {
    const { action } = (activity.value ?? {}) as { action?: { data?: unknown } };
    const button = readButton(action?.data);
    const result = await turn(activity, { ...(button ?? { input: { kind: 'look' } }), files: false });
    const pressed = activity.replyToId;
    if (result.left) {
      const others = takeBack(
        line,
        result.sent.filter((id) => id !== pressed),
      );
      const goodbye = render(activity, result.message, around(activity, result));
      if (pressed !== undefined) await line.replace(pressed, goodbye).catch(() => {});
      await others;
    }
    return {
      statusCode: 200,
      type: 'application/vnd.microsoft.card.adaptive',
      value: card(result.message, around(activity, result)),
    };
  }

  async function refuseGroup(activity: Activity, line: Line): Promise<InvokeAnswer | undefined> {
    const { text } = phrases.group(languageOf(activity) ?? 'en');
    if (activity.type === 'invoke')
      return { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: text };
    await line.send({ type: 'message', text, textFormat: 'plain' });
    return undefined;
  }

  return async (activity, given) => {
    const line = activity.deliveryMode === 'expectReplies' ? inResponse(given) : given;
    const event = eventOf(activity);
    switch (event.kind) {
      case 'message':
        await answer(activity, line, await turn(activity, event.read), event.read.files);
        return undefined;
      case 'invoke':
        return invoke(activity, line);
      case 'group':
        return refuseGroup(activity, line);
      case 'join': {
        const result = await turn(activity, { input: { kind: 'look' }, files: false });
        // Teams says twice that somebody came; only the first is greeted.
        if (result.first || result.repeated || result.alone) await answer(activity, line, result);
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

/** An id that holds the conversation's own would undo its hash; channels that make such ids delete nothing anyway. */
const naming = (id: string, { conversation }: Activity) => id.includes(conversation.id);

/** Whoever waits for the reply in the response is called back for nothing else either: its address was not asked for. */
const inResponse = ({ send }: Line): Line => ({ send, replace: async () => {}, remove: async () => {} });

/** What can be taken back is; a channel that forbids it, or is slow, changes nothing for the person. */
async function takeBack(line: Line, ids: readonly string[]): Promise<void> {
  await Promise.allSettled(ids.map((id) => line.remove(id)));
}
