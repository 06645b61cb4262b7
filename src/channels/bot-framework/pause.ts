import { expiring } from '../../sessions/expiring.ts';
import { LONGEST_WAIT } from './retry-after.ts';

export interface Pause {
  /** Seconds still to wait before this conversation may be written to; 0 when it may. */
  left(conversation: string): number;
  /** The channel said "too many": this conversation is left alone for so many seconds. */
  set(conversation: string, seconds: number): void;
}

/**
 * Remembers where a channel asked us to wait. Channels count by conversation, and one that is busy must not silence
 * another person's. Keys are hashes.
 */
export function makePause(milliseconds: () => number): Pause {
  const pauses = expiring<{ readonly dies: number }>(milliseconds);
  return {
    left(conversation) {
      const end = pauses.get(conversation)?.dies ?? 0;
      return Math.max(0, Math.ceil((end - milliseconds()) / 1000));
    },
    set: (conversation, seconds) =>
      pauses.set(conversation, { dies: milliseconds() + Math.min(seconds, LONGEST_WAIT) * 1000 }),
  };
}
