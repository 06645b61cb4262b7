import { expiring } from './expiring.ts';
import type { Lasting } from './owed.ts';
import { MOST_ENTRIES, type Opened, type Writing } from './transcripts.ts';

/** Conversations of which anything is known at once; the one that was met longest ago gives way. */
const MOST = 20_000;

/** Milliseconds, in the year 5138. */
const FURTHEST = 1e14;

interface Known {
  /** The last place that a reader has got or asked from. */
  readonly last: number;
  /** The places of all that readers may show. */
  readonly places: readonly number[];
  readonly opened?: Opened;
}

/** What this process knows of conversations since they last came by, for when the store cannot be asked: no word of them. */
export function makeRecall({ milliseconds, heldSeconds }: Lasting) {
  const known = expiring<Known & { readonly dies: number }>(milliseconds);
  function change(key: string, changed: (before: Known) => Known): void {
    const before = known.get(key) ?? { last: 0, places: [] };
    if (!known.has(key)) known.makeRoom(MOST);
    known.set(key, { ...changed(before), dies: milliseconds() + heldSeconds * 1000 });
  }
  return {
    /** A reader asks from a place, and may name any: what no clock gives is none. */
    asked(key: string, place: number): void {
      if (place > 0 && place < FURTHEST)
        change(key, (before) => ({ ...before, last: Math.max(before.last, place) }));
    },
    /** Readers get what stands at these places, or will. */
    given(key: string, places: readonly number[]): void {
      if (places.length === 0) return;
      change(key, (before) => ({
        ...before,
        last: Math.max(before.last, ...places),
        places: [...new Set([...before.places, ...places])].slice(-MOST_ENTRIES),
      }));
    },
    places: (key: string): readonly number[] => known.get(key)?.places ?? [],
    begun: (key: string, opened: Opened) => change(key, (before) => ({ ...before, opened })),
    opened: (key: string) => known.get(key)?.opened,
    /** Of what has ended only the last place stays, after which another begins. */
    ended: (key: string) => change(key, ({ last }) => ({ last, places: [] })),
    /** Written after whatever a reader has got: whoever wrote that may have had a faster clock. */
    after(key: string, writing: Writing): Writing {
      const { last = 0 } = known.get(key) ?? {};
      return { ...writing, now: Math.max(writing.now, last + 1) };
    },
  };
}
