import { expiring } from './expiring.ts';
import {
  type Entry,
  MOST_ENTRIES,
  NoRoom,
  type Opened,
  type Transcripts,
  type Writing,
} from './transcripts.ts';

interface Kept {
  readonly entries: readonly Entry[];
  readonly places: Map<string, number>;
  readonly dies: number;
  /** Characters of its entries. */
  readonly weight: number;
}

/** What one process holds at most, all conversations together. */
interface Limits {
  readonly conversations: number;
  /** Characters of entries. */
  readonly size: number;
}
const LIMITS: Limits = { conversations: 20_000, size: 256 * 1024 * 1024 };

const weigh = ({ weight }: Kept) => weight;
const sizeOf = (entries: readonly Entry[]) => entries.reduce((sum, { text }) => sum + text.length, 0);

/**
 * Transcripts in this process alone, for one instance and for tests. When there is too much, new conversations are
 * refused at their first word, and one that is under way keeps its latest words only; of those in which nobody has said
 * anything the oldest gives way.
 */
export function memoryTranscripts(milliseconds: () => number, limits = LIMITS): Transcripts {
  const kept = expiring<Kept>(milliseconds, weigh);
  const waiting = expiring<Opened & { readonly dies: number }>(milliseconds);
  const used = expiring<{ readonly dies: number }>(milliseconds);
  const followers = new Map<string, Set<() => void>>();

  const wake = (key: string) => {
    for (const follower of followers.get(key) ?? []) follower();
  };

  function write(key: string, before: Kept | undefined, texts: readonly string[], writing: Writing): number {
    const held = before?.entries ?? (writing.first ? [writing.first] : []);
    const places = before?.places ?? new Map<string, number>();
    const light = kept.isLight(limits.size);
    if (!kept.has(key) && !(light && kept.hasRoom(limits.conversations))) throw new NoRoom();
    const first = Math.max((held.at(-1)?.at ?? 0) + 1, writing.now);
    const added = texts.map((text, index) => ({ at: first + index, text }));
    const entries = [...(light ? held : []), ...added].slice(-MOST_ENTRIES);
    waiting.delete(key);
    if (writing.event !== undefined) places.set(writing.event, first);
    if (places.size > MOST_ENTRIES) forgetBefore(entries, places);
    const dies = milliseconds() + writing.ttlSeconds * 1000;
    kept.set(key, { entries, places, dies, weight: sizeOf(entries) });
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
      // Put in its place, so that nobody who leaves is refused for want of room.
      if (last > 0) kept.set(key, { entries: [], places: new Map(), dies: milliseconds() + 1, weight: 0 });
      return write(key, undefined, texts, { ...writing, now: Math.max(last + 1, writing.now) });
    },
    async since(key, place) {
      return kept.get(key)?.entries.filter(({ at }) => at > place);
    },
    async tail(key, most) {
      return kept.get(key)?.entries.slice(-most) ?? [];
    },
    async find(key, event) {
      return kept.get(key)?.places.get(event);
    },
    async delete(key) {
      kept.delete(key);
      waiting.delete(key);
    },
    async follow(key, follower) {
      const others = followers.get(key) ?? new Set();
      followers.set(key, others.add(follower));
      return () => {
        others.delete(follower);
        if (others.size === 0 && followers.get(key) === others) followers.delete(key);
      };
    },
    async open(key, opened, ttlSeconds) {
      if (waiting.get(key)) return false;
      waiting.makeRoom(limits.conversations);
      waiting.set(key, { ...opened, dies: milliseconds() + ttlSeconds * 1000 });
      return true;
    },
    async opened(key) {
      const found = waiting.get(key);
      if (!found) return undefined;
      const { dies: _, ...opened } = found;
      return opened;
    },
    async once(name, ttlSeconds) {
      if (used.get(name)) return false;
      used.set(name, { dies: milliseconds() + ttlSeconds * 1000 });
      return true;
    },
  };
}

/** Places of what is not held any more. */
function forgetBefore(entries: readonly Entry[], places: Map<string, number>): void {
  const oldest = entries[0]?.at ?? 0;
  for (const [event, place] of places) if (place < oldest) places.delete(event);
}
