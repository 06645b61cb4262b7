import { expiring } from './expiring.ts';
import type { Store, Stored } from './store.ts';
import { NoRoom } from './transcripts.ts';

/** Documents held at once in one process; beyond it a new conversation is told that something went wrong. */
const MOST = 50_000;

/** Documents in this process alone, for one instance and for tests. */
export function memoryStore(milliseconds: () => number): Store {
  const kept = expiring<Stored & { readonly dies: number }>(milliseconds);
  /** Never the same twice: who read a document that was deleted since must not write over the one that came after it. */
  let latest = 0;

  return {
    async load(key) {
      const found = kept.get(key);
      return found && { version: found.version, document: found.document };
    },
    async save(key, version, document, ttlSeconds) {
      const held = kept.get(key);
      if ((held?.version ?? 0) !== version) return false;
      if (!held && !kept.hasRoom(MOST)) throw new NoRoom();
      latest += 1;
      kept.set(key, { version: latest, document, dies: milliseconds() + ttlSeconds * 1000 });
      return true;
    },
    async delete(key) {
      kept.delete(key);
    },
  };
}
