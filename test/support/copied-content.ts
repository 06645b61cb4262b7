import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkContent } from '../../src/checks/load-content.ts';
import { ContentError, type Fault } from '../../src/content/fault.ts';
import { type KeptTree, keptTree } from '../../src/content/kept-tree.ts';
import { filesIn } from './files-in.ts';
import { putBack } from './put-back.ts';

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
  beforeEach(() => putBack(root, folders));
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
