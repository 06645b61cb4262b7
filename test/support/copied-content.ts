import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkContent } from '../../src/checks/load-content.ts';
import { ContentError, type Fault } from '../../src/content/fault.ts';
import { filesIn } from './files-in.ts';
import { undecided } from './undecided.ts';

/** After every day that the content and the worked examples name as past. */
const NOW = new Date('2027-01-05T12:00:00Z');

/** A copy of the content for each test of a file, to make mistakes in. @param locales folders under locales/ to copy; all by default */
export function copiedContent(...locales: readonly string[]) {
  let root = '';
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'content-'));
    // What is spoken of in any language: what was learned depends on it.
    const shared = 'locales/subjects.yaml';
    const words = locales.length > 0 ? [shared, ...locales.map((id) => `locales/${id}`)] : ['locales'];
    for (const folder of ['flows', 'directory', ...words])
      cpSync(folder, join(root, folder), { recursive: true });
    undecided(root);
  });
  afterEach(() => rmSync(root, { recursive: true }));

  return {
    root: () => root,
    ...filesIn(() => root),
    /** Everything that whoever edits it is told. */
    problems(now = NOW): readonly Fault[] {
      try {
        checkContent(root, now);
        return [];
      } catch (error) {
        if (error instanceof ContentError) return error.faults;
        throw error;
      }
    },
  };
}
