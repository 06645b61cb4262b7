import type { Outbox } from '../../activities/outbox.ts';
import { expiring } from '../../sessions/expiring.ts';
import { SENT } from '../../sessions/session.ts';
import type { Taken } from './chat-phrases.ts';
import { type TakeBackPatience, takeBack } from './take-back.ts';

/** Our own messages after the person left. */
export interface Gone {
  /** How many of them are gone. */
  readonly taken: Taken;
  /** One that should have been replaced is still there. */
  kept(): void;
  /** The goodbye has arrived: nothing is left to be done. */
  done(): void;
}

interface Unfinished {
  readonly dies: number;
  readonly ids: readonly string[];
  /** There were more messages than we keep ids of. */
  readonly more: boolean;
}

/** Milliseconds for which ids that could not be taken back are held: a goodbye that failed is delivered again. */
const HELD = 60_000;

/**
 * Makes what takes our messages back when somebody leaves. The conversation is forgotten by then, so the ids of what is
 * still there are held for a moment in this process, in case the same event comes again.
 */
export function makeLeave(patience: TakeBackPatience) {
  const milliseconds = () => performance.now();
  const unfinished = expiring<Unfinished>(milliseconds);

  /** @param pressed the message whose place the goodbye takes */
  return async (key: string, outbox: Outbox, sent: readonly string[], pressed?: string): Promise<Gone> => {
    const before = sent.length > 0 ? undefined : unfinished.get(key);
    const { ids, more } = before ?? { ids: sent, more: sent.length >= SENT };
    const left = await takeBack(
      outbox,
      ids.filter((id) => id !== pressed),
      patience,
    );
    if (left.length > 0) unfinished.set(key, { dies: milliseconds() + HELD, ids: left, more });
    const some: Taken = left.length < ids.length ? 'some' : 'none';
    let taken: Taken = left.length === 0 && ids.length > 0 && !more ? 'all' : some;
    return {
      get taken() {
        return taken;
      },
      kept() {
        taken = left.length + 1 < ids.length ? 'some' : 'none';
      },
      done: () => unfinished.delete(key),
    };
  };
}
