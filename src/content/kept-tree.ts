import { statSync } from 'node:fs';
import { join } from 'node:path';
import { onDisk, type Tree } from './tree.ts';

export interface KeptTree extends Tree {
  /** The same with some files changed, as if they had been saved; what is remembered is shared. */
  with(changed: ReadonlyMap<string, string>): Tree;
  /** The same as long as nobody has written, added or taken away a file of these folders. */
  stamp(folders: readonly string[]): string;
}

interface Opened {
  readonly stamp: string;
  readonly bytes: Buffer;
  text?: string;
}

/** When a file was written, and how long it is: the same for a file that nobody has touched. */
function stampOf(path: string): string | undefined {
  const { mtimeMs, size, ino } = statSync(path, { throwIfNoEntry: false }) ?? {};
  return mtimeMs === undefined ? undefined : `${mtimeMs} ${size} ${ino}`;
}

/**
 * For whoever reads the same folder again and again: a file is opened again only when it was written since, and what was
 * made of it is made again only when it is another.
 */
export function keptTree(root: string): KeptTree {
  const disk = onDisk(root);
  const files = new Map<string, Opened>();
  const made = new Map<string, { readonly of: readonly unknown[]; readonly value: unknown }>();

  const open = (file: string): Opened | undefined => {
    const stamp = stampOf(join(root, file));
    if (stamp === undefined) return undefined;
    const known = files.get(file);
    if (known?.stamp === stamp) return known;
    const opened = { stamp, bytes: disk.bytes(file) ?? Buffer.alloc(0) };
    files.set(file, opened);
    return opened;
  };
  const remember =
    (mark: string): Tree['remember'] =>
    (name, of, make) => {
      const same = (one: { readonly of: readonly unknown[] }) =>
        one.of.length === of.length && one.of.every((part, at) => part === of[at]);
      const known = [made.get(name), made.get(mark + name)].find((one) => one && same(one));
      if (known) return known.value as ReturnType<typeof make>;
      const value = make();
      made.set(mark + name, { of, value });
      return value;
    };
  const tree: Tree = {
    ...disk,
    bytes: (file) => open(file)?.bytes,
    text(file) {
      const opened = open(file);
      if (opened) opened.text ??= opened.bytes.toString('utf8');
      return opened?.text;
    },
    remember: remember(''),
  };
  const stamps = (folder: string): string[] =>
    tree.names(folder).flatMap(({ name, folder: inner }) => {
      const path = `${folder}/${name}`;
      return inner ? stamps(path) : [`${path} ${stampOf(join(root, path)) ?? ''}`];
    });
  return {
    ...tree,
    stamp: (folders) => folders.flatMap(stamps).join('\n'),
    with: (changed) => ({
      ...tree,
      text: (file) => changed.get(file) ?? tree.text(file),
      bytes(file) {
        const text = changed.get(file);
        return text === undefined ? tree.bytes(file) : Buffer.from(text);
      },
      names(folder) {
        const names = [...tree.names(folder)];
        for (const file of changed.keys()) {
          const name = file.replace(/^.*\//, '');
          if (file === `${folder}/${name}` && !names.some((one) => one.name === name))
            names.push({ name, folder: false });
        }
        return names.sort((a, b) => (a.name < b.name ? -1 : 1));
      },
      // What is only tried takes no place of what is there.
      remember: remember('tried '),
    }),
  };
}
