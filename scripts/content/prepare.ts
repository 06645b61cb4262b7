import { rmSync } from 'node:fs';
import { loadContent } from '../../src/checks/load-content.ts';
import { EDITION } from '../../src/content/edition.ts';
import { ContentError } from '../../src/content/fault.ts';
import { hasNoFiles, readPrepared, sourcesHash, writePrepared } from '../../src/content/prepared.ts';
import { londonDate } from '../../src/directory/hours.ts';

/**
 * Prepares the content of `root` in `folder`, unless it lies there already. Content with a mistake is not prepared: the
 * start reads the files, and says what is wrong with them. A folder that is deployed has no files, and keeps what lies there.
 * @returns whether something lies there to start with
 * @throws ContentError when `root` names a folder that holds no content: what lies there is of another
 */
export function prepare(root: string, folder: string, now: Date = new Date(), by = EDITION): boolean {
  const of = sourcesHash(root);
  if (of === undefined) {
    if (!hasNoFiles(root)) loadContent(root, undefined, now);
    return true;
  }
  const day = londonDate(now);
  const known = readPrepared(folder, undefined, by);
  if (known?.of === of && known.day === day) return true;
  try {
    writePrepared(root, folder, { ...loadContent(root, undefined, now), of, day, by });
    return true;
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    rmSync(folder, { recursive: true, force: true });
    return false;
  }
}
