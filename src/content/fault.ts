/** Something wrong in the content, where an officer can find it. Lines and columns count from 1. */
export interface Fault {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** Which rule found it, for programs. */
  readonly code: string;
  /** What is wrong, for the officer: a sentence without its place. */
  readonly words: string;
}

export const START = { line: 1, column: 1 };

/** A line of a report: where, then what. */
export const faultText = ({ file, line, column, words }: Fault) => `${file}:${line}:${column} ${words}`;

/** By file and line. */
export const byPlace = (a: Fault, b: Fault) =>
  a.file.localeCompare(b.file) || a.line - b.line || a.column - b.column;

/** The content cannot be served; every mistake is listed at once. */
export class ContentError extends Error {
  readonly faults: readonly Fault[];

  constructor(faults: readonly Fault[]) {
    const count = faults.length === 1 ? '1 mistake' : `${faults.length} mistakes`;
    const sorted = [...faults].sort(byPlace);
    super(`The content has ${count}:\n${sorted.map(faultText).join('\n')}`);
    this.name = 'ContentError';
    this.faults = sorted;
  }
}
