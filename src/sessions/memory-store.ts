import type { Store, Stored } from './store.ts';

/** Documents in this process alone, for one instance and for tests. `now` gives milliseconds. */
export function memoryStore(now: () => number): Store {
  const kept = new Map<string, Stored & { readonly dies: number }>();
  let swept = now();

  const alive = (key: string) => {
    const found = kept.get(key);
    if (found && found.dies > now()) return found;
    kept.delete(key);
    return undefined;
  };
  /** Dead documents go at the latest a minute after their time, even when nobody asks for them again. */
  const sweep = () => {
    if (now() - swept < 60_000) return;
    swept = now();
    for (const key of kept.keys()) alive(key);
  };

  return {
    async load(key) {
      const found = alive(key);
      return found && { version: found.version, document: found.document };
    },
    async save(key, version, document, ttlSeconds) {
      sweep();
      if ((alive(key)?.version ?? 0) !== version) return false;
      kept.set(key, { version: version + 1, document, dies: now() + ttlSeconds * 1000 });
      return true;
    },
    async delete(key) {
      kept.delete(key);
    },
  };
}
