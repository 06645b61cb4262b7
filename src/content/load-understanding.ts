import { createHash } from 'node:crypto';
import { FEATURES } from '../understanding/features.ts';
import { type Models, openModels } from '../understanding/model-file.ts';
import {
  type LanguageKnowledge,
  type UnderstandingWords,
  understandingWords,
} from '../understanding/understanding-schema.ts';
import { checkSchema } from './check-schema.ts';
import { parseExamples, untaught } from './examples.ts';
import { type Fault, START } from './fault.ts';
import { readOne } from './read-files.ts';
import { type Root, type Tree, treeOf } from './tree.ts';
import { exampleFiles, examplesFolder, learnedFile, SUBJECTS } from './understanding-files.ts';

/** The example messages of a language, and every mistake in them. */
export function readExamples(root: Root, language: string, subjects: ReadonlySet<string>) {
  const files = exampleFiles(root, language);
  const read = files.map(([file, text]) => parseExamples(file, text, subjects));
  const examples = read.flatMap((found) => found.examples);
  const faults = read.flatMap((found) => found.faults);
  const [first = `${examplesFolder(language)}/messages.tsv`] = files.map(([file]) => file);
  return { examples, faults: faults.length > 0 ? faults : untaught(first, examples) };
}

/** What a model was learned from: the first sixteen hex digits of the SHA-256 of the examples, and of the words that they are read with. */
export function learnedFrom(
  root: Root,
  language: string,
  { short, signs }: Pick<UnderstandingWords, 'short' | 'signs'>,
  examples = exampleFiles(root, language),
): string {
  const hash = createHash('sha256')
    .update(FEATURES)
    .update(JSON.stringify([short, signs]));
  const subjects = treeOf(root).text(SUBJECTS);
  if (subjects !== undefined) hash.update(subjects);
  for (const [, text] of examples) hash.update(text);
  return hash.digest('hex').slice(0, 16);
}

function readModels(
  tree: Tree,
  language: string,
  words: UnderstandingWords,
  examples: ReturnType<typeof exampleFiles>,
): { models?: Models; fault?: Fault } {
  const file = learnedFile(language);
  const fault = (words: string) => ({
    fault: { file, ...START, code: 'learned', words: `${words}: run npm run train` },
  });
  const bytes = tree.bytes(file);
  if (bytes === undefined) return fault('this file is missing');
  try {
    const { of, models } = openModels(bytes);
    if (of === learnedFrom(tree, language, words, examples)) return { models };
    return fault(
      'the examples beside this file, or the words that they are read with, have changed since it was learned',
    );
  } catch {
    return fault('this file is damaged');
  }
}

/** Whether what a language was taught is what its examples and words teach now. */
export const isLearned = (root: Root, language: string, words: UnderstandingWords): boolean =>
  readModels(treeOf(root), language, words, exampleFiles(root, language)).models !== undefined;

/**
 * How one language's typed words are understood: its word lists, and what was learned from its example messages.
 * @param subjects what an example may be about; absent when the flows could not be read
 */
export function loadUnderstanding(root: Root, language: string, subjects?: ReadonlySet<string>) {
  const tree = treeOf(root);
  const file = readOne(tree, `locales/${language}/understanding.yaml`);
  const examples = exampleFiles(tree, language);
  const of = [
    file,
    ...examples.map(([, text]) => text),
    tree.text(SUBJECTS),
    tree.bytes(learnedFile(language)),
  ];
  const about = subjects && [...subjects].join();
  return tree.remember(`understanding ${language}`, [...of, about], () => {
    const words = checkSchema(file, understandingWords);
    const wrong = subjects ? readExamples(tree, language, subjects).faults : [];
    // Learning again is no help while the examples themselves, or the words, are wrong.
    const { models, fault }: ReturnType<typeof readModels> =
      wrong.length > 0 || !words.value ? {} : readModels(tree, language, words.value, examples);
    const faults = [...words.faults, ...wrong, ...(fault ? [fault] : [])];
    const knowledge: LanguageKnowledge | undefined =
      words.value && models ? { words: words.value, ...models } : undefined;
    return { files: [file], faults, ...(knowledge ? { knowledge } : {}) };
  });
}
