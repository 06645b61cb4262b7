import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Every file under a path, in the order of their names. */
const filesIn = (path) =>
  existsSync(path) && !path.includes('.')
    ? readdirSync(path, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name))
        .sort()
    : [path];

/**
 * One word for these files and folders as they are now, and for what makes something of them.
 * @param by the Node that does, where it matters
 */
export function madeOf(paths, by = process.version) {
  const hash = createHash('sha256').update(by);
  for (const file of paths.flatMap(filesIn)) hash.update(file).update(readFileSync(file));
  return hash.digest('hex');
}

/** Whether what was made of these files still is what they say. */
export const isMadeOf = (stamp, word) => existsSync(stamp) && readFileSync(stamp, 'utf8') === word;
