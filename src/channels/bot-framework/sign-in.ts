import { z } from 'zod';
import { DeliveryError } from './delivery-error.ts';
import type { BotSettings } from './settings.ts';

/** The audience of every token that a channel takes from a bot. */
export const SCOPE = 'https://api.botframework.com';
/** Seconds before its end at which a token is renewed. */
const EARLY = 300;
/** Milliseconds: before the call that waits for it is over, so that it is known that nothing was sent. */
const TIMEOUT = 1_700;

const answer = z.object({ access_token: z.string().min(1), expires_in: z.coerce.number().positive() });

/**
 * Gives the bot's own token, for a bot with a secret (OAuth 2.0 client credentials, RFC 6749 4.4). It is kept until
 * shortly before its end, and fetched once however many ask. The SDKs fetch it in ways of their own, one of which knows
 * no proxy; here it goes the way of every other fetch. @throws DeliveryError
 */
export function makeSignIn(settings: BotSettings): () => Promise<string> {
  let held = { token: '', until: Number.NEGATIVE_INFINITY };
  let underway: Promise<string> | undefined;

  return () => {
    if (performance.now() < held.until) return Promise.resolve(held.token);
    underway ??= fetchToken(settings)
      .then(({ access_token: token, expires_in: seconds }) => {
        held = { token, until: performance.now() + (seconds - EARLY) * 1000 };
        return token;
      })
      .finally(() => {
        underway = undefined;
      });
    return underway;
  };
}

async function fetchToken(settings: BotSettings): Promise<z.infer<typeof answer>> {
  const { MicrosoftAppId, MicrosoftAppTenantId, MicrosoftAppPassword } = settings;
  const tenant = encodeURIComponent(MicrosoftAppTenantId);
  const response = await fetch(`https://login.microsoftonline.com/${tenant}/oauth2/v2.0/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: MicrosoftAppId,
      client_secret: MicrosoftAppPassword,
      scope: `${SCOPE}/.default`,
    }),
    redirect: 'error',
    signal: AbortSignal.timeout(TIMEOUT),
  }).catch(() => {
    throw new DeliveryError({ unsent: true });
  });
  // What the service says of the cause names the bot and its tenant: it goes no further.
  const body = answer.safeParse(await response.json().catch(() => undefined));
  const refused = response.status >= 400 && response.status < 500 && response.status !== 429;
  if (!response.ok || !body.success) throw new DeliveryError({ signIn: refused, unsent: !refused });
  return body.data;
}
