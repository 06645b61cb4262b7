import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';

/**
 * What a process prints, by its lines: a pipe brings them in pieces of any size. Each call passes over lines up to the next
 * that fits and gives it; it fails when the process ends first.
 */
export function nextLine(printed: Readable): (fits?: RegExp) => Promise<string> {
  const lines = createInterface({ input: printed })[Symbol.asyncIterator]();
  return async (fits = /./) => {
    for (;;) {
      const { value, done } = await lines.next();
      if (done) throw new Error(`it ended, and no line fitted ${fits}`);
      if (fits.test(value)) return value;
    }
  };
}
