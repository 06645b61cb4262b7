import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ContentFile, parseFile } from './document.ts';

/** All files of one folder with an ending, parsed, in the order of their names; none when the folder is not there. */
export function readFolder(root: string, folder: string, ending: string): ContentFile[] {
  const path = join(root, folder);
  if (!existsSync(path)) return [];
  return readdirSync(path)
    .filter((name) => name.endsWith(ending))
    .sort()
    .map((name) => readOne(root, `${folder}/${name}`));
}

/** One file, parsed; a file that is not there is a problem of that file. */
export function readOne(root: string, file: string): ContentFile {
  const path = join(root, file);
  if (existsSync(path)) return parseFile(file, readFileSync(path, 'utf8'));
  const problems = [{ file, line: 1, column: 1, message: 'this file is missing' }];
  return { file, value: undefined, problems, at: () => ({ line: 1, column: 1 }) };
}

/** The languages that have a folder under locales/. */
export function languageFolders(root: string): string[] {
  const path = join(root, 'locales');
  if (!existsSync(path)) return [];
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort((a, b) => Number(b === 'en') - Number(a === 'en') || a.localeCompare(b));
}

export const nameOf = (file: string): string => file.replace(/^.*\//, '').replace(/\.[a-z]+$/, '');
