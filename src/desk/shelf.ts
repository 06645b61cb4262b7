import { adviceOn, faultsOf } from '../checks/check-content.ts';
import type { Reading } from '../content/content.ts';
import type { Fault } from '../content/fault.ts';
import { missingFolders } from '../content/folders.ts';
import { type KeptTree, keptTree } from '../content/kept-tree.ts';
import { readContent } from '../content/read-content.ts';
import { whenAsked } from '../content/when-asked.ts';
import { londonDate } from '../directory/hours.ts';
import { type CompiledContent, compileContent } from '../guide/compile-content.ts';

/** The content as it stands on disk, with what is wrong with it. */
export interface Known {
  /** Another number whenever a file is another. */
  readonly revision: number;
  readonly read: Reading;
  readonly faults: readonly Fault[];
  readonly advice: readonly Fault[];
  readonly today: string;
}

/** Content in which nothing is wrong, ready to answer. */
export interface Ready extends CompiledContent {
  readonly read: Reading;
  /** False when a mistake has come in since: what is shown is as it was before. */
  readonly current: boolean;
}

export interface Shelf {
  readonly tree: KeptTree;
  look(): Known;
  /** The last content without a mistake; undefined when there was none since the desk was opened. */
  ready(): Ready | undefined;
  /** What would be wrong with some files changed, that is not wrong now. */
  tried(changed: ReadonlyMap<string, string>): readonly Fault[];
}

const FOLDERS = ['flows', 'directory', 'locales'];

/** Looks at the files whenever it is asked, and reads again only what has changed. */
export function makeShelf(root: string, clock: () => Date): Shelf {
  const tree = keptTree(root);
  let stamp = '';
  let known: Known | undefined;
  let good: { readonly from: Known; readonly made: CompiledContent } | undefined;

  function look(): Known {
    const today = londonDate(clock());
    const seen = `${today}\n${tree.stamp(FOLDERS)}`;
    if (known && seen === stamp) return known;
    stamp = seen;
    const missing = missingFolders(root);
    const read = readContent(tree);
    const faults = missing.length > 0 ? missing : faultsOf(read, today, 'edit');
    // Asked for by the list of what could be better, and by no preview: it takes as long as all else.
    const advice = whenAsked(() => (missing.length > 0 ? [] : adviceOn(read, today, 'edit')));
    known = {
      revision: (known?.revision ?? 0) + 1,
      read,
      faults,
      get advice() {
        return advice();
      },
      today,
    };
    return known;
  }

  return {
    tree,
    look,
    ready() {
      const latest = look();
      if (latest.faults.length === 0 && good?.from !== latest)
        good = { from: latest, made: compileContent(latest.read) };
      return good && { ...good.made, read: good.from.read, current: good.from === latest };
    },
    tried(changed) {
      const { faults, today } = look();
      const before = new Set(faults.map(({ file, words }) => `${file} ${words}`));
      return faultsOf(readContent(tree.with(changed)), today, 'edit').filter(
        ({ file, words }) => !before.has(`${file} ${words}`),
      );
    },
  };
}
