const LOOK = 50;
const LONGEST = 20_000;

/** Waits until something is so; a fault while it is looked at counts as not yet. @param what it is, for when it never comes */
export async function until(what: string, done: () => Promise<boolean>): Promise<void> {
  const began = performance.now();
  while (!(await done().catch(() => false))) {
    if (performance.now() - began > LONGEST) throw new Error(`${what}: not within ${LONGEST / 1000} seconds`);
    await new Promise((resolve) => setTimeout(resolve, LOOK));
  }
}
