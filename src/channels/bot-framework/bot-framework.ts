import type { Guide } from '../../guide/guide.ts';
import type { Sessions } from '../../sessions/sessions.ts';
import type { Incoming, Outgoing, Route } from '../http.ts';
import { type Activity, readActivity } from './activity.ts';
import { type InvokeAnswer, makeChat } from './chat.ts';
import { makeGuard } from './guard.ts';
import { type Adapter, LineError } from './line.ts';
import { makePhrases } from './phrases.ts';
import type { BotSettings } from './settings.ts';

export interface BotFrameworkParts {
  readonly guide: Guide;
  readonly sessions: Sessions;
  readonly config: BotSettings;
  readonly clock: () => Date;
  /** Keyed one-way hash of a channel and conversation id. */
  readonly hash: (text: string) => string;
  /** The SDK; loaded when the first activity needs it. */
  readonly open?: (settings: BotSettings) => Promise<Adapter>;
}

/** `POST /api/messages`: the one address at which a Bot Framework channel reaches us. */
export function botFramework({ guide, sessions, config, clock, hash, open = openSdk }: BotFrameworkParts): {
  routes: Route[];
} {
  const phrases = makePhrases(guide);
  const guard = makeGuard(config, clock);
  const chat = makeChat({ sessions, phrases, clock, hash, link: config.PUBLIC_URL });
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
    if (!activity) return phrases.refused(400);
    const refusal = await guard(incoming, activity);
    if (refusal !== undefined) return phrases.refused(refusal);
    let answer: InvokeAnswer | undefined;
    const { run } = await opened();
    const replies = await run(activity, async (line) => {
      answer = await chat(activity, line);
    });
    return outgoing(activity, replies, answer);
  }

  const post: Route = {
    method: 'post',
    path: '/api/messages',
    accepts: 'json',
    handle: (incoming) =>
      handle(incoming).catch((error: unknown) =>
        error instanceof LineError ? undelivered(error) : phrases.refused(500),
      ),
  };

  /**
   * An answer that the channel surely did not take is reported, so that it delivers the event again and gets the same
   * view. Silence may mean that it did arrive: then once is enough.
   */
  function undelivered({ status, wait }: LineError): Outgoing {
    if (status === undefined) return { status: 200 };
    return phrases.refused(
      status === 429 ? 503 : 502,
      wait === undefined ? {} : { 'retry-after': String(wait) },
    );
  }
  return { routes: [post] };
}

function outgoing(
  { deliveryMode, type }: Activity,
  replies: readonly unknown[],
  answer: InvokeAnswer | undefined,
): Outgoing {
  const headers = { 'content-type': 'application/json', 'cache-control': 'no-store' };
  if (type === 'invoke')
    return answer ? { status: 200, headers, body: JSON.stringify(answer) } : { status: 501, headers };
  if (deliveryMode !== 'expectReplies') return { status: 200, headers };
  return { status: 200, headers, body: JSON.stringify({ activities: replies }) };
}

async function openSdk(settings: BotSettings): Promise<Adapter> {
  const { openCloudAdapter } = await import('./cloud-adapter.ts');
  return openCloudAdapter(settings);
}
