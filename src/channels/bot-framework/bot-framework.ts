import { setTimeout as pauseFor } from 'node:timers/promises';
import type { Guide } from '../../guide/guide.ts';
import type { Seal } from '../../sealing/seal.ts';
import type { Sessions } from '../../sessions/sessions.ts';
import type { Incoming, Outgoing, Route } from '../http.ts';
import { makeRefusal } from '../refusal.ts';
import { type Activity, conversationOf, readActivity } from './activity.ts';
import type { Adapter } from './adapter.ts';
import { type InvokeAnswer, makeChat } from './chat.ts';
import { makeChatPhrases } from './chat-phrases.ts';
import { DeliveryError } from './delivery-error.ts';
import { makeGuard } from './guard.ts';
import { openSdk } from './open-sdk.ts';
import { makePause } from './pause.ts';
import { makeReport } from './report.ts';
import { secondsToWait } from './retry-after.ts';
import type { BotSettings } from './settings.ts';

/** Teams sends the words twice, once as HTML, and a letter may be six bytes of JSON; the sender is checked after this. */
const LIMIT = 64 * 1024;

export interface BotFrameworkParts {
  readonly guide: Guide;
  readonly sessions: Sessions;
  readonly config: BotSettings;
  readonly clock: () => Date;
  /** Keyed one-way hash of a channel and conversation id. */
  readonly hash: (text: string) => string;
  /** Seals conversations into buttons, where a store is shared: they are used while it is away. */
  readonly seal?: Seal;
  /** Seconds to wait, for a conversation in which too much is said; counted once its sender is sure. */
  readonly often?: (conversation: string) => Promise<number | undefined>;
  /** A line for whoever runs it. */
  readonly tell?: (line: string) => void;
  /** Told of an error that became a 500. */
  readonly failed?: (error: unknown) => void;
  /** Lets time pass between two calls to the channel. */
  readonly wait?: (milliseconds: number) => Promise<void>;
  /** The SDK; loaded when the first activity needs it. */
  readonly open?: (settings: BotSettings) => Promise<Adapter>;
}

export interface BotFramework {
  readonly routes: Route[];
  /** Loads the SDK before anybody waits for it. */
  warm(): void;
}

/** `POST /api/messages`: the one address at which a Bot Framework channel reaches us. */
export function botFramework({
  guide,
  sessions,
  config,
  clock,
  hash,
  seal,
  often = async () => undefined,
  tell = () => undefined,
  failed = () => undefined,
  wait = (milliseconds) => pauseFor(milliseconds),
  open = openSdk,
}: BotFrameworkParts): BotFramework {
  const phrases = makeChatPhrases(guide);
  const refused = makeRefusal(guide, clock);
  const guard = makeGuard(config, clock);
  const pause = makePause(() => clock().getTime());
  const report = makeReport(tell, () => clock().getTime());
  const chat = makeChat({ sessions, phrases, clock, hash, link: config.PUBLIC_URL, wait, seal });
  let adapter: Promise<Adapter> | undefined;
  const opened = () => {
    adapter ??= open(config).catch((error: unknown) => {
      adapter = undefined;
      throw error;
    });
    return adapter;
  };

  async function handle(incoming: Incoming): Promise<Outgoing> {
    const activity = readActivity(incoming.body);
    if (!activity) return refused(400);
    const refusal = await guard(incoming, activity);
    if (refusal !== undefined) return refused(refusal);
    const wait = isSaid(activity) ? await often(conversationOf(activity)) : undefined;
    if (wait !== undefined) return refused(429, { 'retry-after': String(wait) });
    return await run(activity).catch((error: unknown) => {
      if (!(error instanceof DeliveryError)) throw error;
      report(error);
      return undelivered(activity, error);
    });
  }

  async function run(activity: Activity): Promise<Outgoing> {
    const direct = activity.deliveryMode === 'expectReplies' || activity.type === 'invoke';
    const wait = direct ? 0 : pause.left(hash(conversationOf(activity)));
    if (wait > 0) return refused(503, { 'retry-after': String(wait) });
    let answer: InvokeAnswer | undefined;
    const adapter = await opened();
    const replies = await adapter.run(activity, async (outbox) => {
      answer = await chat(activity, outbox);
    });
    if (activity.type === 'invoke' && !answer) return refused(501);
    return outgoing(activity, replies, answer);
  }

  /**
   * An answer that the channel surely did not take is reported, so that it delivers the event again and gets the same
   * view; 412 is such a one: the channel was doing something else in that conversation; so is one that our sign-in came too late for. Silence may mean that it did
   * arrive: then once is enough.
   */
  function undelivered(activity: Activity, { status, retryAfter, unsent }: DeliveryError): Outgoing {
    if (status === 429) {
      const wait = secondsToWait(retryAfter, clock().getTime());
      pause.set(hash(conversationOf(activity)), wait);
      return refused(503, { 'retry-after': String(wait) });
    }
    const missed = status === undefined ? unsent : status >= 500 || status === 412;
    return missed ? refused(502) : { status: 200 };
  }

  const post: Route = {
    method: 'post',
    path: '/api/messages',
    counts: 'activity',
    accepts: 'json',
    limit: LIMIT,
    handle: (incoming) =>
      handle(incoming).catch((error: unknown) => {
        failed(error);
        return refused(500);
      }),
  };
  return { routes: [post], warm: () => void opened().catch(failed) };
}

/** Whoever joins, leaves or is still typing costs next to nothing, and is never turned away. */
const isSaid = ({ type }: Activity) => type === 'message' || type === 'invoke';

function outgoing(
  { deliveryMode }: Activity,
  replies: readonly unknown[],
  answer: InvokeAnswer | undefined,
): Outgoing {
  const headers = { 'content-type': 'application/json' };
  if (answer) return { status: 200, headers, body: JSON.stringify(answer) };
  if (deliveryMode !== 'expectReplies') return { status: 200, headers };
  return { status: 200, headers, body: JSON.stringify({ activities: replies }) };
}
