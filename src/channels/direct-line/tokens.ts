import { randomBytes } from 'node:crypto';
import { jwtVerify, SignJWT } from 'jose';
import { z } from 'zod';

/** Longer than a conversation is held, so that a client rarely meets an expired token, which it handles badly. */
export const TOKEN_SECONDS = 2 * 3600;
const TICKET_SECONDS = 60;

/** Who is talking in which conversation. Both names are chosen here, and a token holds for nothing else. */
export interface Person {
  readonly conversation: string;
  readonly user: string;
  /** When the token that says so ends, in seconds since 1970. */
  readonly until?: number;
}

export interface Ticket extends Person {
  /** Opens one stream, once. */
  readonly name: string;
}

export interface Tokens {
  /** A token for a conversation of its own. */
  issue(now: Date): Promise<{ token: string; person: Person }>;
  renew(person: Person, now: Date): Promise<string>;
  /** Undefined when absent, forged, foreign or expired: nobody is told which. */
  check(authorization: string | undefined, now: Date): Promise<Person | undefined>;
  /** For the address of a stream, which proxies write down: it is good for a minute. */
  ticket(person: Person, now: Date): Promise<string>;
  checkTicket(ticket: string, now: Date): Promise<Ticket | undefined>;
}

const random = (bytes: number) => randomBytes(bytes).toString('base64url');
const name = z.string().min(1).max(64);
const claims = z.object({ conv: name, user: name, jti: name, exp: z.number() });

/**
 * Direct Line tokens: signed and readable, since clients look for `user` in them and then leave it alone.
 * @param keys 32 bytes each: the current one first, then earlier ones that are still honoured.
 */
export function makeTokens(keys: readonly [Uint8Array, ...Uint8Array[]]): Tokens {
  const sign = ({ conversation, user }: Person, audience: string, seconds: number, now: Date) => {
    const from = Math.floor(now.getTime() / 1000);
    return new SignJWT({ conv: conversation, user, jti: random(12) })
      .setProtectedHeader({ alg: 'HS256' })
      .setAudience(audience)
      .setExpirationTime(from + seconds)
      .sign(keys[0]);
  };
  const read = async (token: string, audience: string, now: Date): Promise<Ticket | undefined> => {
    for (const key of keys) {
      const verified = await jwtVerify(token, key, {
        algorithms: ['HS256'],
        audience,
        requiredClaims: ['exp'],
        currentDate: now,
      }).catch(() => undefined);
      const found = claims.safeParse(verified?.payload);
      if (found.success) {
        const { conv: conversation, user, jti, exp: until } = found.data;
        return { conversation, user, name: jti, until };
      }
    }
    return undefined;
  };
  return {
    async issue(now) {
      const person = { conversation: random(18), user: `dl_${random(12)}` };
      return { person, token: await sign(person, 'direct-line', TOKEN_SECONDS, now) };
    },
    renew: (person, now) => sign(person, 'direct-line', TOKEN_SECONDS, now),
    async check(authorization, now) {
      const [, token] = /^Bearer ([\w.-]{1,1000})$/i.exec(authorization ?? '') ?? [];
      return token === undefined ? undefined : read(token, 'direct-line', now);
    },
    ticket: (person, now) => sign(person, 'stream', TICKET_SECONDS, now),
    checkTicket: (ticket, now) => read(ticket, 'stream', now),
  };
}
