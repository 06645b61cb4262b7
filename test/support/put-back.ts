import { cpSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { undecided } from './undecided.ts';

/**
 * Makes a copy of the content as it is once more: what a test has added goes, and each file has the words, and the time at which
 * it was written, of the product's own. Whoever remembers what has not changed reads little again.
 * @param folders of the product, with those beneath them
 */
export function putBack(root: string, folders: readonly string[] = ['flows', 'directory', 'locales']): void {
  for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
    const file = relative(root, join(entry.parentPath, entry.name));
    const ours = folders.some(
      (folder) => `${file}/`.startsWith(`${folder}/`) || folder.startsWith(`${file}/`),
    );
    const own = statSync(file, { throwIfNoEntry: false });
    if (!ours || own?.isDirectory() !== entry.isDirectory())
      rmSync(join(root, file), { recursive: true, force: true });
  }
  for (const folder of folders)
    cpSync(folder, join(root, folder), {
      recursive: true,
      preserveTimestamps: true,
      filter: (from, to) => !isSame(from, to),
    });
  undecided(root);
}

/** Milliseconds: a time that is copied loses what is less than one. */
const ROUNDED = 2;

/** A file that nobody has touched since it was copied. */
function isSame(from: string, to: string): boolean {
  const [own, copy] = [from, to].map((file) => statSync(file, { throwIfNoEntry: false }));
  return Boolean(
    own?.isFile() && copy && own.size === copy.size && Math.abs(own.mtimeMs - copy.mtimeMs) < ROUNDED,
  );
}
