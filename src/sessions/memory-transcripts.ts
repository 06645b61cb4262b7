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
  const kept = new Map<string, Kept>();
  const used = new Map<string, number>();
  const followers = new Map<string, Set<() => void>>();
  let swept = now();

  const alive = (key: string): Kept | undefined => {
    const found = kept.get(key);
    if (found && found.dies > now()) return found;
    kept.delete(key);
    return undefined;
  };
  /** What is dead goes at the latest a minute after its time, even when nobody asks for it again. */
  const sweep = () => {
    if (now() - swept < 60_000) return;
    swept = now();
    for (const key of kept.keys()) alive(key);
    for (const [name, dies] of used) if (dies <= now()) used.delete(name);
  };
  const wake = (key: string) => {
    for (const follower of followers.get(key) ?? []) follower();
  };

  function write(key: string, before: Kept | undefined, texts: readonly string[], writing: Writing): number {
    sweep();
    const found = before ?? { entries: [], places: new Map(), dies: 0 };
    if (!kept.has(key) && kept.size >= MOST) throw new Error('too many conversations at once');
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
      const before = alive(key);
      const place = writing.event === undefined ? undefined : before?.places.get(writing.event);
      return place ?? write(key, before, texts, writing);
    },
    async end(key, texts, writing) {
      const last = alive(key)?.entries.at(-1)?.at ?? 0;
      kept.delete(key);
      return write(key, undefined, texts, { ...writing, now: Math.max(last + 1, writing.now) });
    },
    async since(key, place) {
      return alive(key)?.entries.filter(({ at }) => at > place);
    },
    async find(key, event) {
      return alive(key)?.places.get(event);
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
      sweep();
      if ((used.get(name) ?? 0) > now()) return false;
      used.set(name, now() + ttlSeconds * 1000);
      return true;
    },
  };
}
