import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The files of a copy of some content, to be read and changed as an officer would. */
export function filesIn(root: () => string) {
  const read = (file: string) => readFileSync(join(root(), file), 'utf8');
  const write = (file: string, text: string) => writeFileSync(join(root(), file), text);
  return {
    read,
    write,
    /** Changes what stands there. @throws Error where it does not */
    seed(file: string, find: string | RegExp, put: string): void {
      const before = read(file);
      const after = before.replace(find, put);
      if (after === before) throw new Error(`${file} has no “${find}”`);
      write(file, after);
    },
  };
}
