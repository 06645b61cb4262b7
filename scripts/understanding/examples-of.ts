import { type ExampleMessage, parseExamples, subjectsOf } from '../../src/content/examples.ts';
import { ContentError } from '../../src/content/fault.ts';
import { readFlows } from '../../src/content/read-flows.ts';
import { exampleFiles } from '../../src/content/understanding-files.ts';

/**
 * The example messages of a language.
 * @throws ContentError with every mistake in them
 */
export function examplesOf(language: string, root = '.'): ExampleMessage[] {
  const subjects = subjectsOf(readFlows(root).flows);
  const read = exampleFiles(root, language).map(([file, text]) => parseExamples(file, text, subjects));
  const faults = read.flatMap((found) => found.faults);
  if (faults.length > 0) throw new ContentError(faults);
  return read.flatMap(({ examples }) => examples);
}
