import { statSync } from 'node:fs';
import { join } from 'node:path';
import { onDisk } from './tree.ts';

const FOLDERS = ['flows', 'directory', 'locales'];

/** Milliseconds between two looks. Looking works on shared and mounted folders too, where being told does not. */
const EVERY = 1000;

/** When each file of the content was written and how long it is, as one text. */
export function stampsOf(root: string): string {
  const tree = onDisk(root);
  const stamps = (folder: string): string[] =>
    tree.names(folder).flatMap(({ name, folder: isFolder }) => {
      const path = `${folder}/${name}`;
      if (isFolder) return stamps(path);
      const { mtimeMs = 0, size = 0, ino = 0 } = statSync(join(root, path), { throwIfNoEntry: false }) ?? {};
      return [`${path} ${mtimeMs} ${size} ${ino}`];
    });
  return FOLDERS.flatMap(stamps).join('\n');
}

/**
 * Tells when files of the content have changed and then stayed as they are until the next look: whoever copies a whole
 * folder has finished by then.
 * @param since the stamps from before the files were read: what is saved while they are read is told too
 * @returns how to stop
 */
export function watchFiles(root: string, changed: () => void, since: string, every = EVERY): () => void {
  let told = since;
  let before = told;
  const timer = setInterval(() => {
    let now = before;
    try {
      now = stampsOf(root);
    } catch {
      // A file went away while it was looked at: the next look sees what there is.
      return;
    }
    if (now === before && now !== told) {
      told = now;
      changed();
    }
    before = now;
  }, every);
  timer.unref();
  return () => clearInterval(timer);
}
