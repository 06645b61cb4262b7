import type { Outbox } from '../../activities/outbox.ts';
import { DeliveryError } from './delivery-error.ts';
import { secondsToWait } from './retry-after.ts';

export interface TakeBackPatience {
  readonly clock: () => Date;
  readonly wait: (milliseconds: number) => Promise<void>;
}

/** Milliseconds for all of it: a channel that gets no answer for 15 seconds delivers the event again. */
const LONGEST = 8_000;
/** Further tries for one message that the channel is too busy for; when they fail, so would those for the others. */
const TRIES = 3;
const FIRST_WAIT = 250;

/** A message that was shown, but whose id is not known: nobody can take it back. */
export const NO_ID = '';

/**
 * Takes our own messages back, one after another and the newest first: at once, a channel refuses them with "too many"
 * or 412. Where it asks for a moment it gets one. Gives the ids that are still there.
 */
export async function takeBack(
  outbox: Outbox,
  ids: readonly string[],
  { clock, wait }: TakeBackPatience,
): Promise<readonly string[]> {
  const end = performance.now() + LONGEST;
  let waited = 0;
  const left: string[] = ids.filter((id) => id === NO_ID);
  const known = ids.filter((id) => id !== NO_ID).reverse();

  /** Milliseconds to wait before another try; nothing when there is none. */
  const pauseAfter = (error: DeliveryError, tries: number): number | undefined => {
    const { status = 0, retryAfter } = error;
    if (tries >= TRIES || !passing(error) || status === 0) return undefined;
    const pause =
      status === 429 ? secondsToWait(retryAfter, clock().getTime()) * 1000 : FIRST_WAIT * 2 ** tries;
    return waited + pause <= LONGEST && performance.now() + pause < end ? pause : undefined;
  };

  async function gone(id: string): Promise<'gone' | 'stays' | 'stop'> {
    for (let tries = 0; ; tries++) {
      const error = await outbox.remove(id).then(
        () => undefined,
        (fault: unknown) => (fault instanceof DeliveryError ? fault : new DeliveryError()),
      );
      // 404: somebody took it away before us.
      if (error === undefined || error.status === 404) return 'gone';
      const pause = pauseAfter(error, tries);
      if (pause === undefined) return passing(error) ? 'stop' : 'stays';
      waited += pause;
      await wait(pause);
    }
  }

  for (const [index, id] of known.entries()) {
    const done = performance.now() < end ? await gone(id) : 'stop';
    if (done === 'stop') return [...left, ...known.slice(index)];
    if (done === 'stays') left.push(id);
  }
  return left;
}

/** It might go otherwise at another time; silence too, but nobody who leaves waits for that. */
const passing = ({ status = 0 }: DeliveryError) =>
  status === 0 || status === 412 || status === 429 || (status >= 500 && status !== 501);
