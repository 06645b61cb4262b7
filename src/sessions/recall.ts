import { expiring } from './expiring.ts';
import type { Lasting } from './owed.ts';
import type { Opened, Writing } from './transcripts.ts';

/** Conversations of which anything is known at once; the one that was met longest ago gives way. */
const MOST = 20_000;

interface Known {
  readonly dies: number;
  /** The last place that a reader has got or asked from. */
  readonly place: number;
  readonly opened?: Opened;
}

/** What this process knows of conversations since they last came by, for when the store cannot be asked: no word of them. */
export function makeRecall({ milliseconds, heldSeconds }: Lasting) {
  const known = expiring<Known>(milliseconds);
  function change(key: string, changed: (before: Omit<Known, 'dies'>) => Omit<Known, 'dies'>): void {
    const before = known.get(key) ?? { place: 0 };
    if (!known.has(key)) known.makeRoom(MOST);
    const { place, opened } = changed(before);
    const dies = milliseconds() + heldSeconds * 1000;
    known.set(key, { place, dies, ...(opened === undefined ? {} : { opened }) });
  }
  return {
    /** A place that somebody has got, or has asked from. Asking whether there is anything is no place. */
    reached(key: string, place: number): void {
      if (place > 0 && place < Number.MAX_SAFE_INTEGER)
        change(key, (before) => ({ ...before, place: Math.max(before.place, place) }));
    },
    begun: (key: string, opened: Opened) => change(key, (before) => ({ ...before, opened })),
    opened: (key: string) => known.get(key)?.opened,
    /** Of what has ended only the place stays, after which another begins. */
    ended: (key: string) => change(key, ({ place }) => ({ place })),
    /** Written after whatever a reader has got: whoever wrote that may have had a faster clock. */
    after(key: string, writing: Writing): Writing {
      const { place = 0 } = known.get(key) ?? {};
      return writing.got ? writing : { ...writing, now: Math.max(writing.now, place + 1) };
    },
  };
}
