import { createHash } from 'node:crypto';
import type { BotFrameworkParts } from '../../../src/channels/bot-framework/bot-framework.ts';
import { botFramework } from '../../../src/channels/bot-framework/bot-framework.ts';
import type { BotSettings } from '../../../src/channels/bot-framework/settings.ts';
import type { Incoming, Outgoing } from '../../../src/channels/http.ts';
import { memoryStore } from '../../../src/sessions/memory-store.ts';
import { makeSessions } from '../../../src/sessions/sessions.ts';
import type { Store } from '../../../src/sessions/store.ts';
import { guide } from '../../support/council.ts';
import type { Sent } from './new-activity.ts';

export * from './new-activity.ts';
export { guide };

/** A Wednesday afternoon in winter, when clock time in London is UTC. */
export const NOON = new Date('2026-11-25T12:00:00Z');
export const hash = (text: string) => createHash('sha256').update(text).digest('base64url').slice(0, 22);

type Sdk = BotSettings['BOT_SDK'];
let sdk: Sdk = 'botbuilder';

/** Says everything of both SDKs: a bot that is made inside stands on the one that it is told of. */
export function onEachSdk(define: (sdk: Sdk) => void): void {
  describe.each<Sdk>(['botbuilder', 'agents'])('on %s', (each) => {
    beforeAll(() => {
      sdk = each;
    });
    define(each);
  });
}

export const settings: BotSettings = {
  HOST: '127.0.0.1',
  BOT_SDK: 'botbuilder',
  MicrosoftAppId: '',
  MicrosoftAppType: 'SingleTenant',
  MicrosoftAppTenantId: '',
  MicrosoftAppPassword: '',
  BOT_SERVICE_URLS: [],
};

/** Sessions as the product makes them, on this store. */
export const sessionsOn = (store: Store, shown = guide) =>
  makeSessions({ store, guide: shown, ttlSeconds: 1800, hash });

export type Post = (body: unknown, headers?: Record<string, string>) => Promise<Outgoing>;

/** A bot of its own, with an empty store; `post` is what the server would hand it. */
export function makeBot(
  config: Partial<BotSettings> = {},
  parts: Partial<BotFrameworkParts> = {},
  incoming: Partial<Incoming> = {},
): Post {
  const clock = parts.clock ?? (() => NOON);
  const sessions = sessionsOn(memoryStore(() => clock().getTime()));
  const { routes } = botFramework({
    guide,
    sessions,
    clock,
    hash,
    wait: async () => undefined,
    ...parts,
    config: { ...settings, BOT_SDK: sdk, ...config },
  });
  const [route] = routes;
  if (!route) throw new Error('no route');
  return (body, headers = {}) =>
    route.handle({
      method: 'POST',
      path: '/api/messages',
      params: {},
      query: new URLSearchParams(),
      headers: { host: '127.0.0.1:3978', ...headers },
      body,
      loopback: true,
      ...incoming,
    });
}

/** The replies inside an answer to `expectReplies`. */
export function replies({ body }: Outgoing): readonly Sent[] {
  return (JSON.parse(String(body)) as { activities: Sent[] }).activities;
}

/** The only reply; fails when there are more or none. */
export async function only(answer: Promise<Outgoing>): Promise<Sent> {
  const sent = replies(await answer);
  expect(sent).toHaveLength(1);
  return sent[0] as Sent;
}
