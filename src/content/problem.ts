/** One mistake in the content, where an officer can find it. Lines and columns count from 1. */
export interface Problem {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

export const written = ({ file, line, column, message }: Problem) => `${file}:${line}:${column} ${message}`;

/** By file and line. */
export const byPlace = (a: Problem, b: Problem) =>
  a.file.localeCompare(b.file) || a.line - b.line || a.column - b.column;

/** The content cannot be served; every mistake is listed at once. */
export class ContentError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    const count = problems.length === 1 ? '1 mistake' : `${problems.length} mistakes`;
    const sorted = [...problems].sort(byPlace);
    super(`The content has ${count}:\n${sorted.map(written).join('\n')}`);
    this.name = 'ContentError';
    this.problems = sorted;
  }
}
