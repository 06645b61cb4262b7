/**
 * The answer, or a failure once its time is up. A busy process fires its timers before it reads what has come: so the
 * answer is looked for once more, and time in which the process itself was away does not count, up to one whole turn
 * more. A late process is not taken for a late store.
 */
export function within<T>(milliseconds: number, answer: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    let began = performance.now();
    let timer = setTimeout(due, milliseconds);
    let patience = milliseconds;

    function due(): void {
      const away = performance.now() - began - milliseconds;
      began = performance.now();
      if (away > AWAY && patience > 0) {
        const more = Math.min(away, patience);
        patience -= more;
        timer = setTimeout(due, more);
      } else {
        // Whatever lies ready is read before this.
        setImmediate(() => reject(new Error('no answer in time')));
      }
    }
    answer.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

/** Milliseconds by which a timer may be late without the process having been away. */
const AWAY = 25;
