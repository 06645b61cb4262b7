import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { checkContent } from '../../src/checks/load-content.ts';
import { ContentError, type Fault } from '../../src/content/fault.ts';
import { type KeptTree, keptTree } from '../../src/content/kept-tree.ts';
import { filesIn } from './files-in.ts';
import { undecided } from './undecided.ts';

/** After every day that the content and the worked examples name as past. */
const NOW = new Date('2027-01-05T12:00:00Z');

/**
 * A copy of the content for the tests of a file, to make mistakes in: each begins with the content as it is. Its problems
 * are looked for as at the desk, where only what has changed since is read again.
 * @param locales folders under locales/ to copy; all by default
 */
export function copiedContent(...locales: readonly string[]) {
  let root = '';
  let tree: KeptTree;
  // What is spoken of in any language: what was learned depends on it.
  const shared = 'locales/subjects.yaml';
  const words = locales.length > 0 ? [shared, ...locales.map((id) => `locales/${id}`)] : ['locales'];
  const folders = ['flows', 'directory', ...words];
  beforeAll(() => {
    root = mkdtempSync(join(tmpdir(), 'content-'));
    tree = keptTree(root);
  });
  beforeEach(() => {
    putBack(root, folders);
    undecided(root);
  });
  afterAll(() => rmSync(root, { recursive: true }));

  return {
    root: () => root,
    ...filesIn(() => root),
    /** Everything that whoever edits it is told. */
    problems(now = NOW): readonly Fault[] {
      try {
        checkContent(tree, now);
        return [];
      } catch (error) {
        if (error instanceof ContentError) return error.faults;
        throw error;
      }
    },
  };
}

/** What a test has added goes, and each file is as it was, with the time at which it was written. */
function putBack(root: string, folders: readonly string[]): void {
  for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
    const file = relative(root, join(entry.parentPath, entry.name));
    const ours = folders.some((folder) => `${file}/`.startsWith(`${folder}/`));
    if (!(existsSync(file) && (ours || entry.isDirectory())))
      rmSync(join(root, file), { recursive: true, force: true });
  }
  for (const folder of folders)
    cpSync(folder, join(root, folder), { recursive: true, preserveTimestamps: true });
}
