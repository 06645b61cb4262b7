import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type Fault, START } from './fault.ts';

const FOLDERS = ['flows', 'directory', 'directory/organisations', 'locales', 'locales/en'];

const isFolder = (path: string) => existsSync(path) && statSync(path).isDirectory();
const fault = (file: string, words: string): Fault => ({ file, ...START, code: 'folders', words });

/** Folders that are not there: one line each, since everything inside them would be missing too. */
export function missingFolders(root: string): Fault[] {
  const holds = 'CONTENT_DIR names the folder that holds flows/, directory/ and locales/';
  if (!isFolder(root)) return [fault(root, `there is no such folder: ${holds}`)];
  const missing = FOLDERS.filter((folder) => !isFolder(join(root, folder)));
  if (['flows', 'directory', 'locales'].every((folder) => missing.includes(folder)))
    return [fault(root, `this folder holds no content: ${holds}`)];
  return missing
    .filter((folder) => !missing.some((outer) => folder.startsWith(`${outer}/`)))
    .map((folder) => {
      const beside = readdirSync(join(root, folder, '..')).filter((name) => !name.startsWith('.'));
      return fault(folder, `this folder is missing; beside it there are: ${beside.join(', ')}`);
    });
}

/** Languages that are asked for and have no folder: one line each, with those that have. */
export function unknownLanguages(enabled: readonly string[], known: readonly string[]): Fault[] {
  return enabled
    .filter((language) => !known.includes(language))
    .map((language) =>
      fault(
        `locales/${language}`,
        `there is no language “${language}”: LANGUAGES can name ${known.join(' ')}`,
      ),
    );
}
