import { type ExampleMessage, parseExamples, subjectsOf } from '../../src/content/examples.ts';
import { parseFlows } from '../../src/content/load-flows.ts';
import { exampleFiles } from '../../src/content/load-understanding.ts';
import { ContentError } from '../../src/content/problem.ts';
import { readFolder } from '../../src/content/read-files.ts';

/**
 * The example messages of a language.
 * @param without names of files to leave out
 * @throws ContentError with every mistake in them
 */
export function examplesOf(language: string, without: readonly string[] = []): ExampleMessage[] {
  const subjects = subjectsOf(parseFlows(readFolder('.', 'flows', '.yaml')).flows);
  const read = exampleFiles('.', language)
    .filter(([file]) => !without.some((name) => file.endsWith(`/${name}`)))
    .map(([file, text]) => parseExamples(file, text, subjects));
  const problems = read.flatMap((found) => found.problems);
  if (problems.length > 0) throw new ContentError(problems);
  return read.flatMap(({ examples }) => examples);
}
