import { expiring } from './expiring.ts';

/** Milliseconds between two looks whether the store answers. */
const LOOK = 1_000;
/** Held at once; beyond it the oldest gives way, and dies in the store by itself. */
const MOST = 20_000;

export interface Lasting {
  /** Milliseconds that only grow. */
  readonly milliseconds: () => number;
  /** How long a store holds anything: after that nothing of it is there. */
  readonly heldSeconds: number;
}

interface Debt<What> {
  readonly dies: number;
  readonly what: What;
  paying?: Promise<void>;
}

/**
 * What must go from a store and could not while that was away: who leaves has left, whatever fails at that moment. It is
 * remembered by this process and carried out when the store answers: before anything else is asked about the same key,
 * and by itself, looked at once a second. It never keeps the process alive.
 */
export function owed<What>(
  carryOut: (key: string, what: What) => Promise<unknown>,
  { milliseconds, heldSeconds }: Lasting,
) {
  const debts = expiring<Debt<What>>(milliseconds);
  let timer: NodeJS.Timeout | undefined;

  async function pay(key: string, debt: Debt<What>): Promise<void> {
    try {
      await carryOut(key, debt.what);
      if (debts.get(key) === debt) debts.delete(key);
    } finally {
      delete debt.paying;
    }
  }
  const settle = async (key: string): Promise<void> => {
    const debt = debts.get(key);
    if (!debt) return;
    debt.paying ??= pay(key, debt);
    await debt.paying;
  };
  async function settleAll(): Promise<void> {
    for (const key of debts.keys()) {
      try {
        await settle(key);
      } catch {
        // Of a cluster another part may be well: the next look begins with another.
        const debt = debts.get(key);
        if (debt) debts.set(key, debt);
        return;
      }
    }
  }
  const watch = () => {
    timer = setTimeout(async () => {
      await settleAll();
      timer = undefined;
      if (debts.keys().length > 0) watch();
    }, LOOK).unref();
  };

  return {
    /** It is still to be done. */
    has: (key: string) => debts.get(key) !== undefined,
    note(key: string, what: What): void {
      debts.delete(key);
      debts.makeRoom(MOST);
      debts.set(key, { dies: milliseconds() + heldSeconds * 1000, what });
      if (timer === undefined) watch();
    },
    /** Does what is to be done for a key; fails while the store does. */
    settle,
    /** Nobody wants it any more. */
    drop: (key: string) => void debts.delete(key),
  };
}
