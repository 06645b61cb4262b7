import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Models, openModels } from '../understanding/model-file.ts';
import { type LanguageKnowledge, understandingWords } from '../understanding/schema.ts';
import { checkSchema } from './check-schema.ts';
import { parseExamples } from './examples.ts';
import { type Fault, START } from './fault.ts';
import { readOne } from './read-files.ts';

/** Raise it when features or learning change: every model then has to be learned again. */
const EDITION = '2';

/** Which subjects are about harm. */
export const SUBJECTS = 'locales/subjects.yaml';

/** Where `npm run train` writes what it learned. */
export const learnedFile = (language: string): string => `locales/${language}/examples/learned.bin`;
const examplesFolder = (language: string) => `locales/${language}/examples`;

/** The files of example messages of a language, in the order of their names: [file, text]. */
export function exampleFiles(root: string, language: string): (readonly [file: string, text: string])[] {
  const folder = examplesFolder(language);
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder))
    .filter((name) => name.endsWith('.tsv'))
    .sort()
    .map((name) => [`${folder}/${name}`, readFileSync(join(root, folder, name), 'utf8')] as const);
}

/** What a model was learned from: the first sixteen hex digits of the examples' SHA-256. */
export function examplesHash(
  root: string,
  language: string,
  examples = exampleFiles(root, language),
): string {
  const hash = createHash('sha256').update(EDITION);
  if (existsSync(join(root, SUBJECTS))) hash.update(readFileSync(join(root, SUBJECTS), 'utf8'));
  for (const [, text] of examples) hash.update(text);
  return hash.digest('hex').slice(0, 16);
}

function readModels(
  root: string,
  language: string,
  examples: ReturnType<typeof exampleFiles>,
): { models?: Models; fault?: Fault } {
  const file = learnedFile(language);
  const fault = (words: string) => ({
    fault: { file, ...START, code: 'learned', words: `${words}: run npm run train` },
  });
  if (!existsSync(join(root, file))) return fault('this file is missing');
  try {
    const { of, models } = openModels(readFileSync(join(root, file)));
    if (of === examplesHash(root, language, examples)) return { models };
    return fault('the examples beside this file have changed since it was learned');
  } catch {
    return fault('this file is damaged');
  }
}

/**
 * How one language's typed words are understood: its word lists, and what was learned from its example messages.
 * @param subjects what an example may be about; absent when the flows could not be read
 */
export function loadUnderstanding(root: string, language: string, subjects?: ReadonlySet<string>) {
  const file = readOne(root, `locales/${language}/understanding.yaml`);
  const words = checkSchema(file, understandingWords);
  const examples = exampleFiles(root, language);
  const wrong = subjects
    ? examples.flatMap(([name, text]) => parseExamples(name, text, subjects).faults)
    : [];
  // Learning again is no help while the examples themselves are wrong.
  const { models, fault }: ReturnType<typeof readModels> =
    wrong.length > 0 ? {} : readModels(root, language, examples);
  const faults = [...words.faults, ...wrong, ...(fault ? [fault] : [])];
  const knowledge: LanguageKnowledge | undefined =
    words.value && models ? { words: words.value, ...models } : undefined;
  return { files: [file], faults, ...(knowledge ? { knowledge } : {}) };
}
