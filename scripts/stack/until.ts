const LOOK = 50;
const LONGEST = 20_000;

/**
 * Waits until something is so; a fault while it is looked at counts as not yet.
 * @param what it is, for when it never comes
 * @param over whether it can't come any more: told at once, not after all the time
 */
export async function until(what: string, done: () => Promise<boolean>, over = () => false): Promise<void> {
  const began = performance.now();
  while (!(await done().catch(() => false))) {
    if (over()) throw new Error(`${what}: never, it has ended`);
    if (performance.now() - began > LONGEST) throw new Error(`${what}: not within ${LONGEST / 1000} seconds`);
    await new Promise((resolve) => setTimeout(resolve, LOOK));
  }
}
