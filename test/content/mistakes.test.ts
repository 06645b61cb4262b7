import { loadContent } from '../../src/checks/load-content.ts';
import type { Fault } from '../../src/content/fault.ts';
import { copiedContent } from '../support/copied-content.ts';
import { DIRECTORY } from './directory-mistakes.ts';
import { FLOWS } from './flows-mistakes.ts';
import { ENGLISH } from './words-mistakes.ts';

const { root, read, problems, seed: put } = copiedContent('en');

/** Puts one mistake into a copy of the content and gives every problem that loading it reports. */
function seed(file: string, find: string, replace: string): readonly Fault[] {
  put(file, find, replace);
  return problems();
}

/** The line on which the mistake stands once it is seeded. */
function lineOf(file: string, text: string): number {
  const lines = read(file).split('\n');
  return lines.findIndex((line) => line.includes(text)) + 1;
}

test('the content as it is has no mistake', () => {
  expect(() => loadContent(root())).not.toThrow();
});

test.each([...FLOWS, ...DIRECTORY, ...ENGLISH])(
  '%s is reported where it stands',
  (_kind, file, find, replace, where, message) => {
    const problems = seed(file, find, replace);
    const found = problems.find((problem) => problem.words.includes(message));
    if (!found) throw new Error(`not reported; reported were: ${JSON.stringify(problems, null, 1)}`);
    expect(found.line).toBe(lineOf(found.file, where));
    expect(found.column).toBeGreaterThan(0);
  },
);
