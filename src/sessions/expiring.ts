/** Milliseconds between two looks for what is dead. */
const SWEEP = 60_000;

/**
 * Things that die at a time, by key. What is dead is never given out, and is gone from memory at the latest a minute
 * later, even when nobody comes by any more.
 * @param weigh what one takes up: the same as long as it is held
 */
export function expiring<Thing extends { readonly dies: number }>(
  milliseconds: () => number,
  weigh: (thing: Thing) => number = () => 0,
) {
  const kept = new Map<string, Thing>();
  let total = 0;
  let timer: NodeJS.Timeout | undefined;

  const remove = (key: string): boolean => {
    const found = kept.get(key);
    if (found) total -= weigh(found);
    return kept.delete(key);
  };
  const get = (key: string): Thing | undefined => {
    const found = kept.get(key);
    if (found && found.dies > milliseconds()) return found;
    remove(key);
    return undefined;
  };
  const sweep = () => {
    for (const key of kept.keys()) get(key);
  };
  let swept = Number.NEGATIVE_INFINITY;
  /** What was put in first mostly dies first: that is seen at once, and all of them are looked at once a second at most. */
  const clear = (isEnough: () => boolean): boolean => {
    for (const key of kept.keys()) if (get(key)) break;
    if (!isEnough() && milliseconds() - swept >= 1_000) {
      swept = milliseconds();
      sweep();
    }
    return isEnough();
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
      remove(key);
      total += weigh(thing);
      kept.set(key, thing);
      if (timer === undefined) watch();
    },
    has: (key: string) => kept.has(key),
    /** Those of now, the longest held first; some may be dead. */
    keys: () => [...kept.keys()],
    delete: remove,
    /** Fewer than `most` are held, once the dead are gone. */
    hasRoom(most: number): boolean {
      return kept.size < most || clear(() => kept.size < most);
    },
    /** The oldest give way until there is room for one more. */
    makeRoom(most: number): void {
      for (const key of kept.keys()) {
        if (kept.size < most) return;
        remove(key);
      }
    },
    /** All together weigh less than `most`, once the dead are gone. */
    isLight(most: number): boolean {
      return total < most || clear(() => total < most);
    },
  };
}
