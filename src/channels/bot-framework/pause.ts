/** Seconds; a channel cannot silence a conversation for longer than this. */
const LONGEST = 60;

export interface Pause {
  /** Seconds still to wait before this conversation may be written to; 0 when it may. */
  left(conversation: string): number;
  /** The channel said "too many": this conversation is left alone for so many seconds. */
  set(conversation: string, seconds: number): void;
}

/**
 * Remembers where a channel asked us to wait. Channels count by conversation, and one that is busy must not silence
 * another person's. Keys are hashes. @param now gives milliseconds
 */
export function makePause(now: () => number): Pause {
  const until = new Map<string, number>();
  return {
    left(conversation) {
      const end = until.get(conversation) ?? 0;
      if (end > now()) return Math.ceil((end - now()) / 1000);
      until.delete(conversation);
      return 0;
    },
    set: (conversation, seconds) => until.set(conversation, now() + Math.min(seconds, LONGEST) * 1000),
  };
}
