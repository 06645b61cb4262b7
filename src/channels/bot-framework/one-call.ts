import { DeliveryError } from './delivery-error.ts';

/** Milliseconds for one call to the channel, with the token it may need first. */
const DEADLINE = 2_000;
/** The same once the channel has been silent in this turn: the person still waits for what can be done. */
const AFTER_SILENCE = 800;

/** Makes one call, which has to be over at `end` (as `performance.now()`). @throws DeliveryError */
export type OneCall = <T>(call: (end: number) => Promise<T>) => Promise<T>;

/**
 * The calls of one turn: each is made once and answers in time; whatever goes wrong says only how, never what was sent.
 * @param failed what an SDK's error means
 */
export function oneCallEach(failed: (error: unknown) => DeliveryError): OneCall {
  let longest = DEADLINE;
  return async (call) => {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_resolve, reject) => {
      timer = setTimeout(() => reject(new DeliveryError()), longest);
    });
    try {
      return await Promise.race([call(performance.now() + longest), late]);
    } catch (error) {
      const fault = error instanceof DeliveryError ? error : failed(error);
      if (fault.status === undefined && !fault.unsent) longest = AFTER_SILENCE;
      throw fault;
    } finally {
      clearTimeout(timer);
    }
  };
}
