/** Milliseconds that the start waits for Redis. */
const FIRST = 1_500;

interface Connects {
  connect(): Promise<unknown>;
  readonly isOpen: boolean;
}

/** A cluster and sentinels are looked for until they are found: they do not try again by themselves. @param over once it is closed */
export async function connected(all: readonly Connects[], over: AbortSignal): Promise<void> {
  const tried = all.map((each) => {
    const again = (): Promise<unknown> =>
      each.connect().catch(
        () =>
          new Promise((resolve) => {
            setTimeout(() => resolve(each.isOpen || over.aborted ? undefined : again()), 1_000).unref();
          }),
      );
    return again();
  });
  await Promise.race([Promise.all(tried), new Promise((resolve) => setTimeout(resolve, FIRST).unref())]);
}
