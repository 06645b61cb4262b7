import { rmSync } from 'node:fs';
import { loadContent } from '../../src/checks/load-content.ts';
import { EDITION } from '../../src/content/edition.ts';
import { ContentError } from '../../src/content/fault.ts';
import { readPrepared, sourcesHash, writePrepared } from '../../src/content/prepared.ts';
import { londonDate } from '../../src/directory/hours.ts';

/**
 * Prepares the content of `root` in `folder`, unless it lies there already. Content with a mistake is not prepared: the
 * start reads the files, and says what is wrong with them.
 */
export function prepare(root: string, folder: string, now: Date = new Date(), by = EDITION): void {
  const of = sourcesHash(root);
  const day = londonDate(now);
  const known = readPrepared(folder, undefined, by);
  if (of === undefined || (known?.of === of && known.day === day)) return;
  try {
    writePrepared(root, folder, { ...loadContent(root, undefined, now), of, day, by });
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    rmSync(folder, { recursive: true, force: true });
  }
}
