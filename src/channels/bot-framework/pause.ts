/** Seconds; a channel cannot silence us for longer than this. */
const LONGEST = 60;

export interface Pause {
  /** Seconds still to wait before this service may be called; 0 when it may. */
  left(serviceUrl: string): number;
  /** The service said "too many": it is left alone for so many seconds. */
  set(serviceUrl: string, seconds: number): void;
}

/** Remembers which channel services asked us to wait. @param now gives milliseconds */
export function makePause(now: () => number): Pause {
  const until = new Map<string, number>();
  return {
    left(serviceUrl) {
      const end = until.get(serviceUrl) ?? 0;
      if (end > now()) return Math.ceil((end - now()) / 1000);
      until.delete(serviceUrl);
      return 0;
    },
    set: (serviceUrl, seconds) => until.set(serviceUrl, now() + Math.min(seconds, LONGEST) * 1000),
  };
}
