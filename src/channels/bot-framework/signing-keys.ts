import { createPublicKey, type KeyObject } from 'node:crypto';
import { z } from 'zod';
import { isLoopback } from '../loopback.ts';

interface SigningKey {
  readonly key: KeyObject;
  /** Channels that this key may sign for. */
  readonly endorsements: readonly string[];
}

export interface SigningKeys {
  /** The key with this id; nothing when there is none, or when the keys cannot be had right now. */
  find(kid: string): Promise<SigningKey | undefined>;
}

const DAY = 24 * 60 * 60 * 1000;
/** Milliseconds between two fetches at the least, whatever went wrong: nobody can make us knock more often. */
const PAUSE = 30_000;
const TIMEOUT = 2_000;
/** Bytes; the public cloud's documents have under 20,000. */
const LARGEST = 500_000;

const metadata = z.object({ jwks_uri: z.url() });
const keySet = z.object({ keys: z.array(z.unknown()) });
const rsaKey = z.object({
  kid: z.string(),
  kty: z.literal('RSA'),
  n: z.string(),
  e: z.string(),
  endorsements: z.array(z.string()).default([]),
});

/**
 * The channel's signing keys, fetched when needed: one fetch at a time, one in 30 seconds at most, two seconds long
 * at most. Keys that are a day old are renewed, and kept when that fails; an unknown key id asks again.
 */
export function signingKeys(address: string, milliseconds: () => number): SigningKeys {
  let keys = new Map<string, SigningKey>();
  let fetched = Number.NEGATIVE_INFINITY;
  let tried = Number.NEGATIVE_INFINITY;
  let underway: Promise<void> | undefined;

  const renew = () => {
    if (Math.abs(milliseconds() - tried) < PAUSE) return underway ?? Promise.resolve();
    tried = milliseconds();
    underway = fetchKeys(address)
      .then((found) => {
        keys = found;
        fetched = milliseconds();
      })
      // The failure is remembered by `tried` alone: what went wrong is no business of the one who asked.
      .catch(() => {})
      .finally(() => {
        underway = undefined;
      });
    return underway;
  };

  return {
    async find(kid) {
      const known = keys.get(kid);
      if (known === undefined) await renew();
      // An old key is good meanwhile: nobody waits for a server that is slow.
      else if (milliseconds() - fetched > DAY) void renew();
      return known ?? keys.get(kid);
    },
  };
}

async function fetchKeys(address: string): Promise<Map<string, SigningKey>> {
  const signal = AbortSignal.timeout(TIMEOUT);
  const { jwks_uri } = metadata.parse(await fetchJson(address, signal));
  // A key of another kind among them is none of ours, and no reason to turn everybody away.
  const keys = keySet
    .parse(await fetchJson(jwks_uri, signal))
    .keys.flatMap((key) => rsaKey.safeParse(key).data ?? []);
  return new Map(
    keys.map(({ kid, kty, n, e, endorsements }) => [
      kid,
      { key: createPublicKey({ key: { kty, n, e }, format: 'jwk' }), endorsements },
    ]),
  );
}

async function fetchJson(address: string, signal: AbortSignal): Promise<unknown> {
  const { protocol, hostname } = new URL(address);
  if (protocol !== 'https:' && !isLoopback(hostname)) throw new Error('signing keys need https');
  const response = await fetch(address, { signal, redirect: 'error' });
  if (!response.ok) throw new Error(`signing keys: ${response.status}`);
  const text = await response.text();
  if (text.length > LARGEST) throw new Error('signing keys: too large');
  return JSON.parse(text);
}
