import type { Loaded } from '../checks/load-content.ts';
import { hasNoFiles, readPrepared, refuseAnothers, standsFor } from '../content/prepared.ts';
import type { Config } from './settings-schema.ts';

/**
 * The content that the settings name, for serving it. What lies prepared beside the program is taken where the files are
 * those of which it was made and were checked today, or where there are no files: a folder that is deployed holds none.
 * Else the files are read and checked now.
 * @param folder where prepared content may lie
 * @throws ContentError with every mistake
 */
export async function openForServing(
  { CONTENT_DIR, LANGUAGES }: Pick<Config, 'CONTENT_DIR' | 'LANGUAGES'>,
  folder: string | undefined,
  now: Date = new Date(),
): Promise<Loaded> {
  const enabled = offered(LANGUAGES);
  const prepared = folder === undefined ? undefined : readPrepared(folder, enabled);
  if (prepared && standsFor(prepared, CONTENT_DIR, now)) return prepared;
  if (folder !== undefined && hasNoFiles(CONTENT_DIR)) refuseAnothers(folder);
  const { loadContent } = await import('../checks/load-content.ts');
  return loadContent(CONTENT_DIR, enabled, now);
}

/**
 * What lies prepared now, where nothing else does: content that is copied to where it runs. Undefined where there are files.
 * All of it is opened here: what was copied by half is not taken.
 * @throws ContentError when another version of the program has prepared it
 */
export function deployedContent(
  { CONTENT_DIR, LANGUAGES }: Pick<Config, 'CONTENT_DIR' | 'LANGUAGES'>,
  folder: string | undefined,
): Loaded | undefined {
  if (folder === undefined || !hasNoFiles(CONTENT_DIR)) return undefined;
  const prepared = readPrepared(folder, offered(LANGUAGES));
  if (!prepared) refuseAnothers(folder);
  for (const { words, danger } of Object.values(prepared?.understanding ?? {})) void [words, danger];
  return prepared;
}

const offered = (languages: Config['LANGUAGES']) => (languages.length > 0 ? languages : undefined);
