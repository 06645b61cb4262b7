import type { Content, Reading } from '../content/content.ts';
import { ContentError, type Fault } from '../content/fault.ts';
import { missingFolders } from '../content/folders.ts';
import { readContent } from '../content/read-content.ts';
import { type Root, treeOf } from '../content/tree.ts';
import { whenAsked } from '../content/when-asked.ts';
import { londonDate } from '../directory/hours.ts';
import { adviceOn, faultsOf, type ReadFor } from './check-content.ts';

/** Content without a mistake, and what could be better in it. */
export interface Loaded extends Content {
  readonly advice: readonly Fault[];
}

function load(root: Root, now: Date, purpose: ReadFor, enabled?: readonly string[]): Loaded {
  const missing = missingFolders(treeOf(root).root);
  if (missing.length > 0) throw new ContentError(missing);
  const read = readContent(root, enabled);
  const today = londonDate(now);
  const faults = faultsOf(read, today, purpose);
  if (faults.length > 0) throw new ContentError(faults);
  const { flows, directory, languages, understanding } = read;
  // It takes as long as all else, and whoever only answers has no use for it.
  return withAdvice({ flows, directory, languages, understanding }, adviceOf(read, today, purpose));
}

const adviceOf = (read: Reading, today: string, purpose: ReadFor) =>
  whenAsked(() => adviceOn(read, today, purpose));

/** Made where nothing of the reading is known: what is served would keep it as long as it is served. */
const withAdvice = (content: Content, advice: () => readonly Fault[]): Loaded => ({
  ...content,
  get advice() {
    return advice();
  },
});

/**
 * Reads flows/, directory/ and locales/ under `root` to serve them, and looks for mistakes.
 * @param enabled languages to offer; English always is. Default: every folder of locales/.
 * @param now for dates that cannot be yet: here they are advice, since the clock may be what is wrong
 * @throws ContentError with every mistake at once, each with file, line and column.
 */
export const loadContent = (root: Root, enabled?: readonly string[], now: Date = new Date()): Loaded =>
  load(root, now, 'start', enabled);

/** The same for whoever edits the content, in every language: a date that cannot be yet is a mistake. */
export const checkContent = (root: Root, now: Date = new Date()): Loaded => load(root, now, 'edit');
