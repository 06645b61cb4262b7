import { examplesOf } from './examples-of.ts';
import { harmSubjects } from './subjects.ts';
import { readWords } from './words.ts';

/** What the content under `root` teaches. @throws ContentError with every mistake in it */
export const lessonsIn = (root: string) => ({
  lessonOf: (language: string) => ({
    words: readWords(language, root),
    examples: examplesOf(language, root),
  }),
  harm: harmSubjects(root),
});
