import type { Stores } from './stores.ts';
import { NoRoom } from './transcripts.ts';

/** Milliseconds between two lines about the same trouble. */
const HOUR = 3_600_000;
/** Milliseconds between two looks whether it is over. */
const LOOK = 1_000;

export interface Watch {
  /** A line for whoever runs it. It names no key and nothing of a conversation. */
  readonly tell: (line: string) => void;
  /** Milliseconds that only grow. */
  readonly milliseconds: () => number;
}

/** Stores that say when they fail: at once, then once an hour, and when all is well again. That they are full is no failure. */
export function watched(stores: Stores, { tell, milliseconds }: Watch): Stores {
  let well = true;
  /** What could not be reached: of a cluster, another part may be well. */
  let missed = '';
  let looked = Number.NEGATIVE_INFINITY;
  let told = Number.NEGATIVE_INFINITY;
  let toldFull = Number.NEGATIVE_INFINITY;

  function full(): void {
    if (milliseconds() - toldFull < HOUR) return;
    toldFull = milliseconds();
    tell(
      'There are too many chats at once for this process: new ones are told the numbers, those under way go on.',
    );
  }
  function failed(error: unknown, key: unknown): void {
    if (error instanceof NoRoom) {
      full();
      return;
    }
    well = false;
    missed = String(key);
    if (milliseconds() - told < HOUR) return;
    told = milliseconds();
    tell(`Redis does not do its part (${reasonOf(error)}): chats go on without it, the page needs none.`);
  }
  function succeeded(): void {
    if (well) return;
    well = true;
    told = Number.NEGATIVE_INFINITY;
    tell('Redis answers again.');
  }
  /** Every function of a store, with its end looked at. */
  const watch = <Part extends object>(part: Part): Part =>
    Object.fromEntries(
      Object.entries(part).map(([name, call]) => [
        name,
        async (...given: unknown[]) => {
          try {
            const answer = await call(...given);
            succeeded();
            return answer;
          } catch (error) {
            failed(error, given[0]);
            throw error;
          }
        },
      ]),
    ) as Part;

  const store = watch(stores.store);
  return {
    store,
    transcripts: watch(stores.transcripts),
    ...(stores.count ? { count: stores.count } : {}),
    close: stores.close,
    isWell() {
      // At night nobody else may ask: whoever wants to know has it looked at, and is told the next time.
      if (!well && milliseconds() - looked >= LOOK) {
        looked = milliseconds();
        store.load(missed).catch(() => undefined);
      }
      return well;
    },
  };
}

/** Redis begins what it refuses with a code in capitals (OOM, READONLY, WRONGPASS); the rest of a message may name a key. */
export function reasonOf(error: unknown): string {
  const { message = '', code } = error as { message?: string; code?: string };
  return (
    /^[A-Z]{2,}(?= )/.exec(message)?.[0] ??
    code ??
    (message === 'no answer in time' ? message : 'no connection')
  );
}
