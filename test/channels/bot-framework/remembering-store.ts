import { memoryStore } from '../../../src/sessions/memory-store.ts';
import type { Store } from '../../../src/sessions/store.ts';
import { NOON } from './bot.ts';

/** A store that remembers every key and document it was ever given. */
export function watched(): { store: Store; kept: string[] } {
  const kept: string[] = [];
  const inner = memoryStore(() => NOON.getTime());
  const store: Store = {
    load: inner.load,
    delete: inner.delete,
    save(key, version, document, ttl) {
      kept.push(key, document, String(ttl));
      return inner.save(key, version, document, ttl);
    },
  };
  return { store, kept };
}
