/** Milliseconds; longer than the answering of what has begun may take. */
export const LONGEST_STOP = 10_000;

/** Makes the way to end the process: 0 when everything closed, 1 when something failed or takes for ever. */
export function makeStop(close: () => Promise<void>, exit: (code: number) => void, longest: number) {
  return (): void => {
    // Stopped half-way, it must not stay: whoever asked for the stop waits for the end of the process.
    setTimeout(exit, longest, 1).unref();
    close().then(
      () => exit(0),
      () => exit(1),
    );
  };
}
