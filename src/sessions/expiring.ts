/** Milliseconds between two looks for what is dead. */
const SWEEP = 60_000;

/**
 * Things that die at a time, by key. What is dead is never given out, and is gone from memory at the latest a minute
 * later, even when nobody comes by any more.
 */
export function expiring<Thing extends { readonly dies: number }>(now: () => number) {
  const kept = new Map<string, Thing>();
  let timer: NodeJS.Timeout | undefined;

  const get = (key: string): Thing | undefined => {
    const found = kept.get(key);
    if (found && found.dies > now()) return found;
    kept.delete(key);
    return undefined;
  };
  const sweep = () => {
    for (const key of kept.keys()) get(key);
  };
  /** Goes on while anything is held; it never keeps the process alive. */
  const watch = () => {
    timer = setTimeout(() => {
      sweep();
      timer = undefined;
      if (kept.size > 0) watch();
    }, SWEEP).unref();
  };

  return {
    get,
    set(key: string, thing: Thing): void {
      kept.set(key, thing);
      if (timer === undefined) watch();
    },
    has: (key: string) => kept.has(key),
    delete: (key: string) => kept.delete(key),
    /** Fewer than `most` are held, once the dead are gone. */
    hasRoom(most: number): boolean {
      if (kept.size >= most) sweep();
      return kept.size < most;
    },
  };
}
