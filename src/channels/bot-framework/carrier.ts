import { HOURS, type Seal } from '../../sealing/seal.ts';
import type { Carried } from '../../sessions/turn-request.ts';

/** Milliseconds for which answers are held: what the greeting says is true of a button too. */
const HELD = 30 * 60_000;
/** A seal opens for longer: with a clock that is as much ahead, only what was sealed in that time does. */
const latest = (now: Date) => new Date(now.getTime() + HOURS * 3_600_000 - HELD);

/**
 * What a button carries, where a store is shared: the turn it was shown in, and the sealed conversation. Controls have no
 * turn of their own, since they mean the same whenever they are pressed; but where they lead on from must be known.
 */
export function makeCarrier(seal: Seal, clock: () => Date) {
  return {
    close: ({ conversation, turnNumber }: Carried): string =>
      `${turnNumber}.${seal.close(conversation, clock())}`,
    open(text: string): Carried | undefined {
      const [, turn = '', sealed = ''] = /^(\d{1,9})\.(.+)$/.exec(text) ?? [];
      const conversation = seal.open(sealed, latest(clock()));
      return conversation && { conversation, turnNumber: Number(turn) };
    },
  };
}
