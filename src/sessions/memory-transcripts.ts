import { expiring } from './expiring.ts';
import { type Entry, MOST_ENTRIES, type Transcripts, type Writing } from './transcripts.ts';

interface Kept {
  entries: readonly Entry[];
  readonly places: Map<string, number>;
  dies: number;
}

/** Conversations held at once in one process; beyond it new ones are refused, and none that is under way is lost. */
const MOST = 20_000;

/** Transcripts in this process alone, for one instance and for tests. `now` gives milliseconds. */
export function memoryTranscripts(now: () => number): Transcripts {
  const kept = expiring<Kept>(now);
  const used = expiring<{ readonly dies: number }>(now);
  const followers = new Map<string, Set<() => void>>();

  const wake = (key: string) => {
    for (const follower of followers.get(key) ?? []) follower();
  };

  function write(key: string, before: Kept | undefined, texts: readonly string[], writing: Writing): number {
    const found = before ?? { entries: [], places: new Map(), dies: 0 };
    if (!kept.has(key) && !kept.hasRoom(MOST)) throw new Error('too many conversations at once');
    const first = Math.max((found.entries.at(-1)?.at ?? 0) + 1, writing.now);
    const added = texts.map((text, index) => ({ at: first + index, text }));
    found.entries = [...found.entries, ...added].slice(-MOST_ENTRIES);
    found.dies = now() + writing.ttlSeconds * 1000;
    if (writing.event !== undefined) found.places.set(writing.event, first);
    kept.set(key, found);
    wake(key);
    return first;
  }

  return {
    async append(key, texts, writing) {
      const before = kept.get(key);
      const place = writing.event === undefined ? undefined : before?.places.get(writing.event);
      return place ?? write(key, before, texts, writing);
    },
    async end(key, texts, writing) {
      const last = kept.get(key)?.entries.at(-1)?.at ?? 0;
      kept.delete(key);
      return write(key, undefined, texts, { ...writing, now: Math.max(last + 1, writing.now) });
    },
    async since(key, place) {
      return kept.get(key)?.entries.filter(({ at }) => at > place);
    },
    async find(key, event) {
      return kept.get(key)?.places.get(event);
    },
    async delete(key) {
      kept.delete(key);
    },
    async follow(key, follower) {
      const others = followers.get(key) ?? new Set();
      followers.set(key, others.add(follower));
      return () => {
        others.delete(follower);
        if (others.size === 0 && followers.get(key) === others) followers.delete(key);
      };
    },
    async once(name, ttlSeconds) {
      if (used.get(name)) return false;
      used.set(name, { dies: now() + ttlSeconds * 1000 });
      return true;
    },
  };
}
