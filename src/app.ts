import { botFramework } from './channels/bot-framework/bot-framework.ts';
import { directLine } from './channels/direct-line/direct-line.ts';
import type { Route } from './channels/http.ts';
import { makeRefusal } from './channels/refusal.ts';
import type { Assets } from './channels/web/assets.ts';
import { troublePages, web } from './channels/web/web.ts';
import { type WebChatAssets, webChat } from './channels/web/web-chat.ts';
import type { Content } from './content/content.ts';
import { changingGuide } from './guide/changing-guide.ts';
import type { Guide } from './guide/guide.ts';
import { makeGuide } from './guide/make-guide.ts';
import { makeNetworkOf, makePeerOf } from './limits/network-of.ts';
import { makeOften } from './limits/often.ts';
import { described } from './logs/described.ts';
import type { Log } from './logs/log.ts';
import type { Metrics } from './metrics/metrics.ts';
import { openReferralRoutes } from './open-referral/routes.ts';
import { makeSeal } from './sealing/seal.ts';
import { hashWith, sealingKeys } from './sealing/sealing-keys.ts';
import { healthRoutes } from './server/health.ts';
import { makeServer, type Server } from './server/server.ts';
import { wellKnownRoutes } from './server/well-known.ts';
import { memoryTranscripts } from './sessions/memory-transcripts.ts';
import { redisAddress } from './sessions/redis-address.ts';
import { makeSessions } from './sessions/sessions.ts';
import { standingIn } from './sessions/standing-in.ts';
import type { Stores } from './sessions/stores.ts';
import type { Config } from './settings/settings-schema.ts';
import { warningsOf } from './settings/warnings.ts';

/** How long a conversation of a chat channel is held after its last turn: what the greeting says. */
const HELD_SECONDS = 30 * 60;

/** A browser that has once come by https never asks otherwise for a year. */
const HSTS = { 'strict-transport-security': 'max-age=31536000' };

interface Outside {
  readonly clock: () => Date;
  /** Milliseconds that only grow, for how long something is held; those of the clock when left out. */
  readonly milliseconds?: () => number;
  readonly stores: Stores;
  readonly assets: Assets;
  readonly log?: Log;
  readonly metrics?: Metrics;
  /** Read only where the Web Chat page is on. */
  readonly webChatAssets?: WebChatAssets;
}

export interface App extends Pick<Server, 'listen'> {
  /** Makes ready what typed words need, a step at a time: between two, whoever asks is answered. */
  warm(): void;
  /**
   * Stops being ready, goes on answering for a while so that whoever sends residents sees it, and closes.
   * @param drainSeconds as DRAIN_SECONDS
   */
  close(drainSeconds?: number): Promise<void>;
  /** Puts other content in the place of what is shown, for every door at once; conversations go on in it. */
  change(content: Content): void;
  /** What whoever runs it should know, in words; none of it stops the start. */
  readonly warnings: readonly string[];
}

/** Puts the product together: content and settings in, a server with every door out. */
export function makeApp(
  config: Config,
  content: Content,
  {
    clock,
    milliseconds = () => clock().getTime(),
    stores,
    assets,
    log = () => {},
    metrics,
    webChatAssets,
  }: Outside,
): App {
  const made = (from: Content) => counted(makeGuide(from), metrics);
  const { guide, change } = changingGuide(made(content));
  let current = content;
  const failed = (error: unknown) => log('error', 'failed', described(error));
  const seals = sealingKeys(config.SEAL_KEYS);
  const hash = hashWith(config.HASH_KEY, seals);
  const lasting = { milliseconds, heldSeconds: HELD_SECONDS };
  const transcripts = standingIn(stores.transcripts, memoryTranscripts(milliseconds), lasting);
  const sessions = makeSessions({ store: stores.store, guide, milliseconds, ttlSeconds: HELD_SECONDS, hash });
  const direct =
    config.DIRECT_LINE_ORIGINS.length === 0
      ? undefined
      : directLine({
          guide,
          sessions,
          transcripts,
          screens: transcripts,
          clock,
          heldSeconds: HELD_SECONDS,
          hash,
          origins: config.DIRECT_LINE_ORIGINS,
          keys: sealingKeys(config.DIRECT_LINE_KEYS),
          publicUrl: config.PUBLIC_URL,
          ownPage: config.WEBCHAT,
        });
  let ready = true;
  const page = { guide, clock, exitUrl: config.EXIT_URL, frameAncestors: config.FRAME_ANCESTORS, assets };
  const networkOf = makeNetworkOf(config.TRUSTED_PROXIES, (words) => log('warn', 'advice', { words }));
  const often = makeOften({ hash, milliseconds: () => clock().getTime(), count: stores.count });
  const bot = botFramework({
    guide,
    sessions,
    config,
    clock,
    hash,
    // A store in this process does not go away by itself.
    ...(redisAddress(config) === undefined ? {} : { seal: makeSeal(seals, 'button') }),
    // Unsigned there is only this machine, which is nobody.
    ...(config.MicrosoftAppId === '' ? {} : { often: often.says }),
    tell: (words) => log('warn', 'replies', { words }),
    failed,
  });
  const server = makeServer({
    guide,
    clock,
    peerOf: makePeerOf(config.TRUSTED_PROXIES),
    often: async ({ counts }, request) =>
      counts &&
      often.asks(counts, {
        network: networkOf(request),
        // A Direct Line token is one conversation's own; what channels send is signed for all of theirs.
        conversation: counts === 'turn' ? request.headers.authorization : undefined,
      }),
    ...troublePages(page),
    failed,
    answered(answer) {
      metrics?.answered(answer);
      log('debug', 'answered', { ...answer, milliseconds: Math.round(answer.milliseconds) });
    },
    routes: [
      ...through('web', web({ ...page, seal: makeSeal(seals, 'page'), clock })),
      ...through('bot-framework', bot.routes),
      ...through('direct-line', direct?.routes ?? []),
      ...(webChatAssets
        ? webChat({ ...page, assets: { ...webChatAssets, ground: assets.style }, base: '/v3/directline' })
        : []),
      ...through(
        'health',
        healthRoutes(() => ready, stores.isWell),
      ),
      ...through(
        'open-referral',
        config.OPEN_REFERRAL ? openReferralRoutes(() => current, makeRefusal(guide, clock)) : [],
      ),
      ...wellKnownRoutes(config.SECURITY_CONTACT, clock),
    ],
    upgrades: direct ? [direct.upgrade] : [],
    limits: { keepAliveTimeout: config.KEEP_ALIVE_SECONDS * 1000 },
    always: config.PUBLIC_URL?.startsWith('https:') ? HSTS : {},
    publicUrl: config.PUBLIC_URL,
  });
  // An SDK takes a third of a second to load: where its channel is on nobody's first message waits for it.
  const sdks = [...(direct ? [direct.warm] : []), ...(config.MicrosoftAppId === '' ? [] : [bot.warm])];
  const warm = () => inTurns([...sdks, ...guide.warmings]);
  return {
    listen: server.listen,
    warm,
    async close(drainSeconds = config.DRAIN_SECONDS) {
      ready = false;
      server.part();
      await new Promise((resolve) => setTimeout(resolve, drainSeconds * 1000));
      direct?.close();
      await server.close();
      await stores.close();
    },
    change(next) {
      change(made(next));
      current = next;
      setImmediate(warm);
    },
    warnings: warningsOf(config, guide),
  };
}

/** Milliseconds between two steps: to be answered takes several turns of the loop, and whoever asks waits for one step only. */
const BETWEEN = 50;

function inTurns([step, ...later]: readonly (() => void)[]): void {
  step?.();
  // From the next turn on: a timer that is set at the end of a long step counts from its beginning.
  if (later.length > 0) setImmediate(() => setTimeout(inTurns, BETWEEN, later).unref());
}

/** Names the door of these routes, for whoever counts. */
const through = (door: string, routes: readonly Route[]) => routes.map((route) => ({ ...route, door }));

/** Counts turns, and knows nothing more of them. */
const counted = (guide: Guide, metrics?: Metrics): Guide => ({
  ...guide,
  turn(...given) {
    metrics?.turn();
    return guide.turn(...given);
  },
});
