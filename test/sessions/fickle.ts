export interface Fickle<Part> {
  readonly store: Part;
  /** From now on every call fails, and nothing is done. */
  goes(error?: Error): void;
  /** From now on every call is done, and fails all the same: its answer comes too late. */
  lags(): void;
  comes(): void;
}

/** A store, of documents or of transcripts, that can be taken away. */
export function fickle<Part extends object>(inner: Part): Fickle<Part> {
  let fault: Error | undefined;
  let late = false;
  const fails =
    (call: (...given: unknown[]) => Promise<unknown>) =>
    async (...given: unknown[]) => {
      if (fault && !late) throw fault;
      const answer = await call(...given);
      if (fault) throw fault;
      return answer;
    };
  return {
    store: Object.fromEntries(Object.entries(inner).map(([name, call]) => [name, fails(call)])) as Part,
    goes(error = new Error('away')) {
      [fault, late] = [error, false];
    },
    lags() {
      [fault, late] = [new Error('no answer in time'), true];
    },
    comes() {
      [fault, late] = [undefined, false];
    },
  };
}
