import { createHmac, randomBytes } from 'node:crypto';
import { botFramework } from './channels/bot-framework/bot-framework.ts';
import type { Assets } from './channels/web/assets.ts';
import { INFORMATION } from './channels/web/information.ts';
import { makeSeal } from './channels/web/seal.ts';
import { troublePage, web } from './channels/web/web.ts';
import type { Config } from './config.ts';
import type { Guide } from './guide/guide.ts';
import type { Loaded } from './guide/make-guide.ts';
import { makeGuide } from './guide/make-guide.ts';
import { healthRoutes } from './server/health.ts';
import { makeServer, type Server } from './server/server.ts';
import { memoryStore } from './sessions/memory-store.ts';
import { makeSessions } from './sessions/sessions.ts';

/** How long a conversation of a chat channel is held after its last turn: what the greeting says. */
const HELD_SECONDS = 30 * 60;

interface Outside {
  readonly now: () => Date;
  readonly assets: Assets;
}

export interface App extends Server {
  /** What whoever runs it should know, in words; none of it stops the start. */
  readonly warnings: readonly string[];
}

/** Puts the product together: content and settings in, a server with every door out. */
export function makeApp(config: Config, content: Loaded, { now, assets }: Outside): App {
  const guide = makeGuide(content);
  const keys = config.SEAL_KEYS.map((key) => Buffer.from(key, 'base64url'));
  const [current = randomBytes(32), ...earlier] = keys;
  const hash = (text: string) => createHmac('sha256', current).update(text).digest('base64url').slice(0, 22);
  const sessions = makeSessions({
    store: memoryStore(() => now().getTime()),
    guide,
    ttlSeconds: HELD_SECONDS,
    hash,
  });
  let ready = true;
  const page = { guide, exitUrl: config.EXIT_URL, frameAncestors: config.FRAME_ANCESTORS, assets };
  const server = makeServer({
    guide,
    troublePage: troublePage(page),
    routes: [
      ...web({ ...page, seal: makeSeal([current, ...earlier]), now }),
      ...botFramework({ guide, sessions, config, clock: now, hash }).routes,
      ...healthRoutes(() => ready),
    ],
  });
  return {
    listen: server.listen,
    close() {
      ready = false;
      return server.close();
    },
    warnings: [...warningsOf(config), ...unfilled(guide)],
  };
}

function warningsOf(config: Config): string[] {
  const warnings: string[] = [];
  if (config.SEAL_KEYS.length === 0)
    warnings.push('SEAL_KEYS is not set: open pages begin again after a restart.');
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
