import type { Guide } from '../guide/guide.ts';
import { codesOf } from './answer-codes.ts';
import type { leftWhileAway } from './left-while-away.ts';
import { SENT, type Session } from './session.ts';
import { readSession, writeSession } from './session-text.ts';
import { ATTEMPTS, type Store } from './store.ts';

interface Parts {
  readonly store: Store;
  readonly guide: Guide;
  readonly ttlSeconds: number;
  readonly leaving: Pick<ReturnType<typeof leftWhileAway>, 'settle'>;
}

/** Makes what writes the ids of our messages into a session, so that leaving can delete them. */
export function makeRemember({ store, guide, ttlSeconds, leaving }: Parts) {
  return async (key: string, ids: readonly string[]): Promise<void> => {
    try {
      await leaving.settle(key);
      for (let tries = 0; tries < ATTEMPTS; tries++) {
        const stored = await store.load(key);
        const codes = codesOf(guide.answers);
        const session = stored && readSession(stored.document, codes);
        if (!stored || !session) return;
        const after: Session = { ...session, sent: [...session.sent, ...ids].slice(-SENT) };
        if (await store.save(key, stored.version, writeSession(after, codes), ttlSeconds)) return;
      }
    } catch {
      // The message has been shown. It stays when the person leaves, as the goodbye says it may.
    }
  };
}
