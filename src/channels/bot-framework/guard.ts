import type { Incoming } from '../http.ts';
import { isLoopback } from '../loopback.ts';
import type { Activity } from './activity.ts';
import { allowedService } from './service-url.ts';
import type { BotSettings } from './settings.ts';
import { signingKeys } from './signing-keys.ts';
import { makeTokenCheck } from './token-check.ts';

/** The status of a refusal; nothing when the activity may be answered. */
export type Guard = (incoming: Incoming, activity: Activity) => Promise<number | undefined>;

/**
 * Channels that may come with a token. A key signs for the channels it is endorsed for; this list holds even where
 * keys carry no endorsements. The emulator's own tokens are never taken.
 */
const CHANNELS = new Set(['msteams', 'webchat', 'directline', 'sms']);
const METADATA = 'https://login.botframework.com/v1/.well-known/openidconfiguration';
const ISSUER = 'https://api.botframework.com';

export function makeGuard(settings: BotSettings, clock: () => Date): Guard {
  return settings.MicrosoftAppId === '' ? localGuard(settings) : signedGuard(settings, clock);
}

/** With no AppId nobody can prove who they are: only this machine is served, and only towards this machine. */
function localGuard({ HOST, BOT_SERVICE_URLS }: BotSettings): Guard {
  const bound = isLoopback(HOST);
  return async ({ loopback, headers }, { deliveryMode, serviceUrl }) => {
    // A reverse proxy on this machine makes strangers look local; it also leaves these.
    const proxied = ['forwarded', 'via', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip'].some(
      (name) => headers[name] !== undefined,
    );
    const named = hostOf(headers['host'] ?? '');
    if (!bound || !loopback || proxied || !isLoopback(named)) return 401;
    if (deliveryMode === 'expectReplies') return undefined;
    const near = BOT_SERVICE_URLS.filter((origin) => isLoopback(new URL(origin).hostname));
    return near.some((origin) => serviceUrl.startsWith(origin)) && allowedService(serviceUrl, near)
      ? undefined
      : 401;
  };
}

function signedGuard(settings: BotSettings, clock: () => Date): Guard {
  const check = makeTokenCheck({
    issuer: settings.BOT_TOKEN_ISSUER ?? ISSUER,
    audience: settings.MicrosoftAppId,
    keys: signingKeys(settings.BOT_OPENID_METADATA ?? METADATA, () => clock().getTime()),
    clock,
  });
  return async ({ headers }, { channelId, serviceUrl }) => {
    if (!CHANNELS.has(channelId) || !allowedService(serviceUrl, settings.BOT_SERVICE_URLS)) return 401;
    return (await check(headers['authorization'], { channelId, serviceUrl })) ? undefined : 401;
  };
}

function hostOf(host: string): string {
  try {
    return new URL(`http://${host}`).hostname;
  } catch {
    return '';
  }
}
