import { type Fault, START } from './fault.ts';

export type Path = readonly PropertyKey[];

/** A mistake of a file that cannot be read: where, and what. */
export type Unread = Pick<Fault, 'line' | 'column' | 'words'>;

/** A parsed YAML or JSON file that can say on which line each of its values stands. */
export interface ContentFile {
  readonly file: string;
  readonly value: unknown;
  readonly faults: readonly Fault[];
  at(path: Path): { line: number; column: number };
}

/** Faults of a file that cannot be read as what it should be. */
export const unreadAt = (file: string, faults: readonly Unread[]): Fault[] =>
  faults.map((fault) => ({ file, code: 'unreadable', ...fault }));

/** A file of which nothing can be read, and why. */
export const unreadable = (file: string, ...faults: Unread[]): ContentFile => ({
  file,
  value: undefined,
  faults: unreadAt(file, faults),
  at: () => START,
});
