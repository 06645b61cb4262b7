import type { Reading } from '../../content/content.ts';
import { keyOf, leaves } from '../../words/leaves.ts';
import { type Found, wordsFile } from '../rule.ts';

/** One string that people read. */
export interface WordsLine {
  readonly language: string;
  /** Name of its file in the language's folder. */
  readonly name: string;
  /** `name:path/to/words`, as the code asks for it. */
  readonly key: string;
  readonly file: string;
  readonly path: readonly string[];
  readonly text: string;
}

/** Of what was read, by language: every rule asks for the same lines. */
const known = new WeakMap<Reading, Map<string, readonly WordsLine[]>>();

/** Every line of one language. */
export function linesOf(read: Reading, language: string): readonly WordsLine[] {
  const ofRead = known.get(read) ?? new Map<string, readonly WordsLine[]>();
  known.set(read, ofRead);
  const lines = ofRead.get(language) ?? linesIn(read, language);
  ofRead.set(language, lines);
  return lines;
}

const linesIn = ({ languages }: Reading, language: string): readonly WordsLine[] =>
  Object.entries(languages[language]?.files ?? {}).flatMap(([name, words]) =>
    leaves(words).map(([path, text]) => ({
      language,
      name,
      key: keyOf(name, path),
      file: wordsFile(language, name),
      path,
      text,
    })),
  );

export const allLines = (read: Reading): readonly WordsLine[] =>
  Object.keys(read.languages).flatMap((language) => linesOf(read, language));

/** A rule that looks at one line at a time, of every language or of one. */
export const eachLine =
  (check: (line: WordsLine, read: Reading) => readonly string[], language?: string) =>
  (read: Reading): Found[] =>
    (language === undefined ? allLines(read) : linesOf(read, language)).flatMap((line) =>
      check(line, read).map((words) => ({ file: line.file, path: line.path, words })),
    );

/** The page's own words and the law's are carried as they are. */
export const QUOTED = /\/(quote|quotes|law)(\/|$)/;
