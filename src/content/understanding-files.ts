import { type Root, treeOf } from './tree.ts';

/** Which subjects are about harm. */
export const SUBJECTS = 'locales/subjects.yaml';

/** Where `npm run train` writes what it learned. */
export const learnedFile = (language: string): string => `locales/${language}/examples/learned.bin`;
export const examplesFolder = (language: string): string => `locales/${language}/examples`;

/** The files of example messages of a language, in the order of their names: [file, text]. */
export function exampleFiles(root: Root, language: string): (readonly [file: string, text: string])[] {
  const tree = treeOf(root);
  return tree
    .names(examplesFolder(language))
    .filter(({ name }) => name.endsWith('.tsv'))
    .map(({ name }) => `${examplesFolder(language)}/${name}`)
    .map((file) => [file, tree.text(file) ?? ''] as const);
}
