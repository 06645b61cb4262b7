import type { Path } from '../../content/content-file.ts';
import { addItem, removeValue, setValue } from '../../content/edit/edit.ts';
import type { Tree } from '../../content/tree.ts';

/** One value of one file that becomes another. */
export type Edit =
  | { readonly file: string; readonly path: Path; readonly set: unknown; readonly after?: string }
  | { readonly file: string; readonly path: Path; readonly add: unknown }
  | { readonly file: string; readonly path: Path; readonly remove: true };

/** What an officer wants, in words for the log of changes, and as edits of files. */
export interface Change {
  readonly words: string;
  readonly edits: readonly Edit[];
  /** The page to go back to. */
  readonly back: string;
}

/** Why a form cannot be taken as it was filled in. */
export interface Unclear {
  readonly wrong: string;
}
export const isUnclear = (read: Change | Unclear): read is Unclear => 'wrong' in read;

/** The files as they would be. @throws NotByHand */
export function applied(tree: Tree, edits: readonly Edit[]): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  for (const edit of edits) {
    const { file, path } = edit;
    const text = files.get(file) ?? tree.text(file) ?? '';
    if ('remove' in edit) files.set(file, removeValue({ file, text }, path));
    else if ('add' in edit) files.set(file, addItem({ file, text }, path, edit.add));
    else files.set(file, setValue({ file, text }, path, edit.set, edit.after));
  }
  return files;
}
