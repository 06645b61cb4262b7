import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type ContentFile, unreadable } from './content-file.ts';
import { parseFile } from './document.ts';
import { START } from './fault.ts';

/** Names that somebody meant to end as they should: stalking.yml, Stalking.YAML, stalking.yaml.txt. */
const NEARLY = { '.yaml': /\.ya?ml(\.txt)?$/i, '.json': /\.json(\.txt)?$/i } as const;

/** All files of one folder with an ending, parsed, in the order of their names; none when the folder is not there. */
export function readFolder(root: string, folder: string, ending: '.yaml' | '.json'): ContentFile[] {
  const names = namesIn(join(root, folder));
  const nearly = names.filter((name) => NEARLY[ending].test(name) && !name.endsWith(ending));
  // A file that has the wrong name counts under the right one, so that what mentions it is no second mistake.
  const renamed = nearly.map((name) => misnamed(`${folder}/${nameOf(name)}${ending}`, name));
  const right = names
    .filter((name) => name.endsWith(ending))
    .map((name) => `${folder}/${name}`)
    .filter((file) => !renamed.some((other) => other.file === file));
  return [...right.map((file) => readOne(root, file)), ...renamed].sort((a, b) => (a.file < b.file ? -1 : 1));
}

/** One file, parsed; a file that is not there, or cannot be opened, is a fault of that file. */
export function readOne(root: string, file: string): ContentFile {
  const path = join(root, file);
  if (!existsSync(path)) {
    const name = namesIn(dirname(path)).find(
      (other) => NEARLY['.yaml'].test(other) && nameOf(other) === nameOf(file),
    );
    return name === undefined
      ? unreadable(file, { ...START, words: 'this file is missing' })
      : misnamed(file, name);
  }
  try {
    return parseFile(file, readFileSync(path, 'utf8'));
  } catch {
    return unreadable(file, { ...START, words: 'this file cannot be opened' });
  }
}

const misnamed = (file: string, name: string): ContentFile =>
  unreadable(file, {
    ...START,
    words: `“${name}” is not read: its name must be “${file.replace(/^.*\//, '')}”`,
  });

/** Hidden files are an editor's, not an officer's. */
const namesIn = (path: string): string[] =>
  existsSync(path)
    ? readdirSync(path)
        .filter((name) => !name.startsWith('.'))
        .sort()
    : [];

/** The languages that have a folder under locales/. */
export function languageFolders(root: string): string[] {
  const path = join(root, 'locales');
  if (!existsSync(path)) return [];
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort((a, b) => Number(b === 'en') - Number(a === 'en') || a.localeCompare(b));
}

/** A file's name without folders and endings. */
export const nameOf = (file: string): string => file.replace(/^.*\//, '').replace(/\..*$/, '');
