import { decodeJwt, decodeProtectedHeader, jwtVerify } from 'jose';
import { makeFoundGood } from './found-good.ts';
import type { SigningKeys } from './signing-keys.ts';

interface Parts {
  readonly issuer: string;
  readonly audience: string;
  readonly keys: SigningKeys;
  readonly clock: () => Date;
}

export type TokenCheck = (
  authorization: string | undefined,
  activity: { readonly channelId: string; readonly serviceUrl: string },
) => Promise<boolean>;

const ALGORITHMS = ['RS256', 'RS384', 'RS512'];
/** Seconds that clocks may differ. Source: learn.microsoft.com, "Authenticate requests from the Bot Connector service". */
const SKEW = 300;
const LONGEST = 24 * 60 * 60;

/**
 * Whether the bearer token proves that the channel sent this activity. Everything that can be seen without a key is
 * looked at first, so that a forged token costs no fetch; the signature is the last word. Never throws.
 */
export function makeTokenCheck({ issuer, audience, keys, clock }: Parts): TokenCheck {
  const found = makeFoundGood(() => clock().getTime());
  return async (authorization, { channelId, serviceUrl }) => {
    const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/i.exec(authorization ?? '')?.[1];
    if (token === undefined || token.length > 8192) return false;
    try {
      const now = clock();
      const seconds = now.getTime() / 1000;
      const { alg, kid } = decodeProtectedHeader(token);
      if (alg === undefined || !ALGORITHMS.includes(alg) || kid === undefined) return false;
      const claims = decodeJwt(token);
      const { exp, nbf, iat } = claims;
      if (claims.iss !== issuer || claims.aud !== audience) return false;
      if (typeof exp !== 'number' || exp <= seconds - SKEW) return false;
      if (exp - (iat ?? nbf ?? seconds) > LONGEST || exp - seconds > LONGEST) return false;
      if (claims['serviceurl'] !== serviceUrl) return false;
      const key = await keys.find(kid);
      if (!key?.endorsements.includes(channelId)) return false;
      if (found.has(key.key, token)) return true;
      await jwtVerify(token, key.key, {
        algorithms: ALGORITHMS,
        issuer,
        audience,
        clockTolerance: SKEW,
        currentDate: now,
      });
      found.add(key.key, token);
      return true;
    } catch {
      return false;
    }
  };
}
