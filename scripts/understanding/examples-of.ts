import { subjectsOf } from '../../src/content/examples.ts';
import { ContentError } from '../../src/content/fault.ts';
import { readExamples } from '../../src/content/load-understanding.ts';
import { readFlows } from '../../src/content/read-flows.ts';
import type { ExampleMessage } from '../../src/understanding/learning/example-message.ts';

/**
 * The example messages of a language.
 * @throws ContentError with every mistake in them
 */
export function examplesOf(language: string, root = '.'): ExampleMessage[] {
  const { examples, faults } = readExamples(root, language, subjectsOf(readFlows(root).flows));
  if (faults.length > 0) throw new ContentError(faults);
  return examples;
}
