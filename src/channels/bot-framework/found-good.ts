import { createHash, type KeyObject } from 'node:crypto';

/** Milliseconds for which a token that was found good need not be looked at again. */
const HELD = 5 * 60 * 1000;
/** Tokens of one key: a channel uses the same one for an hour. */
const MOST = 100;

export interface FoundGood {
  has(key: KeyObject, token: string): boolean;
  add(key: KeyObject, token: string): void;
}

/**
 * Tokens whose signature a key has made good a little while ago, as hashes. They belong to the key's object: renewed keys
 * know of none, and a key that is withdrawn takes its own with it. Whatever else is asked of a token is asked each time.
 */
export function makeFoundGood(milliseconds: () => number): FoundGood {
  const byKey = new WeakMap<KeyObject, Map<string, number>>();
  return {
    has(key, token) {
      const since = byKey.get(key)?.get(hashOf(token));
      return since !== undefined && Math.abs(milliseconds() - since) < HELD;
    },
    add(key, token) {
      const good = byKey.get(key) ?? new Map<string, number>();
      byKey.set(key, good);
      const [oldest] = good.keys();
      if (oldest !== undefined && good.size >= MOST) good.delete(oldest);
      good.set(hashOf(token), milliseconds());
    },
  };
}

const hashOf = (token: string) => createHash('sha256').update(token).digest('base64');
