import type { Problem } from './problem.ts';

export type Path = readonly PropertyKey[];

/** A parsed YAML or JSON file that can say on which line each of its values stands. */
export interface ContentFile {
  readonly file: string;
  readonly value: unknown;
  readonly problems: readonly Problem[];
  at(path: Path): { line: number; column: number };
}

export const START = { line: 1, column: 1 };

/** A file of which nothing can be read, and why. */
export const unreadable = (file: string, ...problems: Omit<Problem, 'file'>[]): ContentFile => ({
  file,
  value: undefined,
  problems: problems.map((problem) => ({ file, ...problem })),
  at: () => START,
});
