import { expiring } from './expiring.ts';
import type { Store, Stored } from './store.ts';

/** Documents in this process alone, for one instance and for tests. `now` gives milliseconds. */
export function memoryStore(now: () => number): Store {
  const kept = expiring<Stored & { readonly dies: number }>(now);

  return {
    async load(key) {
      const found = kept.get(key);
      return found && { version: found.version, document: found.document };
    },
    async save(key, version, document, ttlSeconds) {
      if ((kept.get(key)?.version ?? 0) !== version) return false;
      kept.set(key, { version: version + 1, document, dies: now() + ttlSeconds * 1000 });
      return true;
    },
    async delete(key) {
      kept.delete(key);
    },
  };
}
