import { type ContentFile, unreadable } from './content-file.ts';
import { parseFile } from './document.ts';
import { START } from './fault.ts';
import { type Root, type Tree, treeOf } from './tree.ts';

/** Names that somebody meant to end as they should: stalking.yml, Stalking.YAML, stalking.yaml.txt. */
const NEARLY = { '.yaml': /\.ya?ml(\.txt)?$/i, '.json': /\.json(\.txt)?$/i } as const;

/** All files of one folder with an ending, parsed, in the order of their names; none when the folder is not there. */
export function readFolder(root: Root, folder: string, ending: '.yaml' | '.json'): ContentFile[] {
  const tree = treeOf(root);
  const names = namesIn(tree, folder);
  const nearly = names.filter((name) => NEARLY[ending].test(name) && !name.endsWith(ending));
  // A file that has the wrong name counts under the right one, so that what mentions it is no second mistake.
  const renamed = nearly.map((name) => misnamed(`${folder}/${nameOf(name)}${ending}`, name));
  const right = names
    .filter((name) => name.endsWith(ending))
    .map((name) => `${folder}/${name}`)
    .filter((file) => !renamed.some((other) => other.file === file));
  return [...right.map((file) => readOne(tree, file)), ...renamed].sort((a, b) => (a.file < b.file ? -1 : 1));
}

/** One file, parsed; a file that is not there, or cannot be opened, is a fault of that file. */
export function readOne(root: Root, file: string): ContentFile {
  const tree = treeOf(root);
  try {
    const text = tree.text(file);
    if (text !== undefined) return tree.remember(file, [text], () => parseFile(file, text));
  } catch {
    return unreadable(file, { ...START, words: 'this file cannot be opened' });
  }
  const name = namesIn(tree, file.replace(/\/?[^/]*$/, '')).find(
    (other) => NEARLY['.yaml'].test(other) && nameOf(other) === nameOf(file),
  );
  return name === undefined
    ? unreadable(file, { ...START, words: 'this file is missing' })
    : misnamed(file, name);
}

/** A file that may be left out; one with nearly its name was meant to be it. */
export function readIfThere(root: Root, file: string): ContentFile | undefined {
  const beside = namesIn(treeOf(root), file.replace(/\/?[^/]*$/, ''));
  return beside.some((name) => nameOf(name) === nameOf(file)) ? readOne(root, file) : undefined;
}

const misnamed = (file: string, name: string): ContentFile =>
  unreadable(file, {
    ...START,
    words: `“${name}” is not read: its name must be “${file.replace(/^.*\//, '')}”`,
  });

const namesIn = (tree: Tree, folder: string): string[] => tree.names(folder).map(({ name }) => name);

/** The languages that have a folder under locales/. */
export const languageFolders = (root: Root): string[] =>
  treeOf(root)
    .names('locales')
    .filter(({ folder }) => folder)
    .map(({ name }) => name)
    .sort((a, b) => Number(b === 'en') - Number(a === 'en') || a.localeCompare(b));

/** A file's name without folders and endings. */
export const nameOf = (file: string): string => file.replace(/^.*\//, '').replace(/\..*$/, '');
