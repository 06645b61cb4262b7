import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, sep } from 'node:path';

/** Every file under a path, in the order of their names. */
const filesIn = (path) =>
  existsSync(path) && !path.includes('.')
    ? readdirSync(path, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name))
        .sort()
    : [path];

/** One word for these files and folders as they are now, and the Node that makes something of them. */
export function madeOf(paths) {
  const hash = createHash('sha256').update(process.version);
  for (const file of paths.flatMap(filesIn)) hash.update(file).update(readFileSync(file));
  return hash.digest('hex');
}

/** Whether what was made of these files still is what they say. */
export const isMadeOf = (stamp, word) => existsSync(stamp) && readFileSync(stamp, 'utf8') === word;

/** One word for the sources under a folder, the same on every machine: by their names and words, whatever else lies there. */
export function sourcesOf(folder) {
  const hash = createHash('sha256');
  const files = filesIn(folder)
    .filter((file) => /^[^.].*\.ts$/.test(basename(file)))
    .map((file) => ({ file, name: file.split(sep).join('/') }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const { file, name } of files)
    hash.update(`${name}\n`).update(readFileSync(file, 'utf8').replaceAll('\r\n', '\n'));
  return hash.digest('hex').slice(0, 16);
}
