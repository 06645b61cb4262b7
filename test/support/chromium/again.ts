/** What Playwright tells of a browser that a signal ended before it had opened. */
const DIED = /process did exit: exitCode=null, signal=SIG(SEGV|BUS|ABRT|TRAP)/;

/** How often a browser is begun before its death is told. */
const TRIES = 3;

/**
 * Begins a browser again where the machine ended it before it had opened: the packaged Chromium did so twice in some
 * five hundred times, on one machine alone. Whatever else goes wrong is told at once.
 */
export async function begun<T>(launch: () => Promise<T>): Promise<T> {
  for (let tried = 1; ; tried++)
    try {
      return await launch();
    } catch (error) {
      if (tried === TRIES || !DIED.test(String(error))) throw error;
    }
}
