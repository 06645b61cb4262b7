import { checkSchema } from '../../src/content/check-schema.ts';
import { ContentError } from '../../src/content/fault.ts';
import { readOne } from '../../src/content/read-files.ts';
import { type UnderstandingWords, understandingWords } from '../../src/understanding/understanding-schema.ts';

/** The word lists of a language. @throws ContentError with every mistake in them */
export function readWords(language: string, root = '.'): UnderstandingWords {
  const { value, faults } = checkSchema(
    readOne(root, `locales/${language}/understanding.yaml`),
    understandingWords,
  );
  if (!value) throw new ContentError(faults);
  return value;
}
