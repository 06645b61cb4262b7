import { createHmac, randomBytes } from 'node:crypto';
import { botFramework } from './channels/bot-framework/bot-framework.ts';
import { directLine } from './channels/direct-line/direct-line.ts';
import type { Assets } from './channels/web/assets.ts';
import { INFORMATION } from './channels/web/information.ts';
import { makeSeal } from './channels/web/seal.ts';
import { troublePage, web } from './channels/web/web.ts';
import { type WebChatAssets, webChat } from './channels/web/web-chat.ts';
import type { Config } from './config.ts';
import type { Guide } from './guide/guide.ts';
import type { Loaded } from './guide/make-guide.ts';
import { makeGuide } from './guide/make-guide.ts';
import { healthRoutes } from './server/health.ts';
import { makeServer, type Server } from './server/server.ts';
import { makeSessions } from './sessions/sessions.ts';
import type { Stores } from './sessions/stores.ts';

/** How long a conversation of a chat channel is held after its last turn: what the greeting says. */
const HELD_SECONDS = 30 * 60;

interface Outside {
  readonly now: () => Date;
  readonly stores: Stores;
  readonly assets: Assets;
  /** Read only where the Web Chat page is on. */
  readonly webChatAssets?: WebChatAssets;
}

export interface App extends Server {
  /** What whoever runs it should know, in words; none of it stops the start. */
  readonly warnings: readonly string[];
}

/** Puts the product together: content and settings in, a server with every door out. */
export function makeApp(
  config: Config,
  content: Loaded,
  { now, stores, assets, webChatAssets }: Outside,
): App {
  const guide = makeGuide(content);
  const [current, ...earlier] = keysOf(config.SEAL_KEYS);
  const hash = (text: string) => createHmac('sha256', current).update(text).digest('base64url').slice(0, 22);
  const sessions = makeSessions({ store: stores.store, guide, ttlSeconds: HELD_SECONDS, hash });
  const direct =
    config.DIRECT_LINE_ORIGINS.length === 0
      ? undefined
      : directLine({
          guide,
          sessions,
          transcripts: stores.transcripts,
          clock: now,
          heldSeconds: HELD_SECONDS,
          hash,
          origins: config.DIRECT_LINE_ORIGINS,
          keys: keysOf(config.DIRECT_LINE_KEYS),
          publicUrl: config.PUBLIC_URL,
          ownPage: config.WEBCHAT,
        });
  let ready = true;
  const page = { guide, exitUrl: config.EXIT_URL, frameAncestors: config.FRAME_ANCESTORS, assets };
  const server = makeServer({
    guide,
    troublePage: troublePage(page),
    routes: [
      ...web({ ...page, seal: makeSeal([current, ...earlier]), now }),
      ...botFramework({ guide, sessions, config, clock: now, hash }).routes,
      ...(direct?.routes ?? []),
      ...(webChatAssets
        ? webChat({ ...page, assets: { ...webChatAssets, ground: assets.style }, base: '/v3/directline' })
        : []),
      ...healthRoutes(() => ready),
    ],
    upgrades: direct ? [direct.upgrade] : [],
  });
  return {
    listen: server.listen,
    close() {
      ready = false;
      direct?.close();
      return server.close().then(stores.close);
    },
    warnings: [...warningsOf(config), ...unfilled(guide)],
  };
}

/** 32 bytes each, the current one first; made for this run when none are set. */
function keysOf(set: readonly string[]): [Buffer, ...Buffer[]] {
  const [current = randomBytes(32), ...earlier] = set.map((key) => Buffer.from(key, 'base64url'));
  return [current, ...earlier];
}

function warningsOf(config: Config): string[] {
  const warnings: string[] = [];
  if (config.SEAL_KEYS.length === 0)
    warnings.push('SEAL_KEYS is not set: open pages begin again after a restart.');
  if (config.DIRECT_LINE_ORIGINS.length > 0 && config.DIRECT_LINE_KEYS.length === 0)
    warnings.push('DIRECT_LINE_KEYS is not set: open Web Chats end at a restart.');
  if (config.MicrosoftAppId !== '' && config.PUBLIC_URL === undefined)
    warnings.push('PUBLIC_URL is not set: Teams users are shown no private page.');
  return warnings;
}

/** The privacy and accessibility pages are templates: what the council has not written yet stands in brackets. */
function unfilled(guide: Guide): string[] {
  const left = INFORMATION.filter((id) => JSON.stringify(guide.page('en', id)).includes('[Council:'));
  return left.length === 0
    ? []
    : [
        `locales/en/pages.json: ${left.join(' and ')} have places in [square brackets] for the council to fill in.`,
      ];
}
