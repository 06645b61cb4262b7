import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where the files of the content are read from: a folder on disk, or one in which something has not been saved yet. */
export interface Tree {
  readonly root: string;
  /** What is in a folder, in the order of its names; nothing where there is no such folder. Hidden files are an editor's. */
  names(folder: string): readonly Named[];
  /** The bytes of a file; undefined when it is not there. @throws when it cannot be opened */
  bytes(file: string): Buffer | undefined;
  text(file: string): string | undefined;
  /** What was made of the same things before, where that is kept; else it is made. */
  remember<T>(name: string, of: readonly unknown[], make: () => T): T;
}

export interface Named {
  readonly name: string;
  readonly folder: boolean;
}

/** A folder's path, or what stands in its place. */
export type Root = string | Tree;

/** The files on disk as they are now; nothing is kept. */
export function onDisk(root: string): Tree {
  const bytes = (file: string) => (existsSync(join(root, file)) ? readFileSync(join(root, file)) : undefined);
  return {
    root,
    names: (folder) => namesOnDisk(join(root, folder)),
    bytes,
    text: (file) => bytes(file)?.toString('utf8'),
    remember: (_name, _of, make) => make(),
  };
}

function namesOnDisk(path: string): readonly Named[] {
  if (!existsSync(path)) return [];
  return readdirSync(path, { withFileTypes: true })
    .filter(({ name }) => !name.startsWith('.'))
    .map((entry) => ({ name: entry.name, folder: entry.isDirectory() }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

export const treeOf = (root: Root): Tree => (typeof root === 'string' ? onDisk(root) : root);
