import type { Reading } from '../content/content.ts';
import type { Path } from '../content/content-file.ts';

interface Place {
  readonly file: string;
  /** The place inside the file. */
  readonly path: Path;
}

/** What a rule finds in content that is otherwise well formed. */
export interface Found extends Place {
  /** For the officer: a sentence without its place. */
  readonly words: string;
  /** Another place that has to do with it; the sentence ends with it. */
  readonly also?: Place;
}

/** What a rule may know beside the content. */
export interface About {
  /** In London, as 2026-11-22. */
  readonly today: string;
  /** True of a file in which nothing has been found so far: what only follows from a mistake is no second one. */
  sound(file: string): boolean;
}

/** One thing that must hold of the content. */
export interface Rule {
  /** Its name, for programs. */
  readonly code: string;
  /** Files, or folders with a stroke at their end: with one of them unread nothing can be told, and the rule is skipped. */
  readonly needs: readonly string[];
  check(read: Reading, about: About): readonly Found[];
}

export const flowFile = (id: string): string => `flows/${id}.yaml`;
export const organisationFile = (id: string): string => `directory/organisations/${id}.yaml`;
export const wordsFile = (language: string, file: string): string => `locales/${language}/${file}.json`;
