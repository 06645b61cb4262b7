import type { Directory } from '../directory/directory-schema.ts';
import type { Facts } from '../directory/facts.ts';
import type { PageFacts } from '../directory/page-facts.ts';
import type { Flows, Situation } from '../flow/flow-schema.ts';
import type { LanguageKnowledge } from '../understanding/understanding-schema.ts';
import type { Path } from './content-file.ts';
import type { Fault } from './fault.ts';
import type { ReadLanguage } from './read-words.ts';

/** Everything an officer can edit, as plain data. */
export interface Content {
  readonly flows: Flows;
  readonly directory: Directory;
  /** By language id, English first. */
  readonly languages: Readonly<Record<string, ReadLanguage>>;
  readonly understanding: Readonly<Record<string, LanguageKnowledge>>;
}

/** Where each situation is written, so that its mistakes are found in the right file. */
export interface Home {
  readonly file: string;
  readonly id: string;
  readonly situation: Situation;
}

/** What was read, with what could not be: a rule looks at the first and is skipped for the second. */
export interface Reading extends Content {
  readonly homes: readonly Home[];
  /** By the names of their files, those that could not be read too: who mentions them makes no mistake. */
  readonly organisationIds: ReadonlySet<string>;
  readonly flowIds: ReadonlySet<string>;
  /** Numbers and addresses typed a second time, where they are. */
  readonly facts?: Facts;
  /** What the council page says, where it is kept. */
  readonly pageFacts?: PageFacts;
  /** Files that could not be read, by their paths from the root. */
  readonly unread: ReadonlySet<string>;
  /** Why not. */
  readonly faults: readonly Fault[];
  /** What a file of flows/ or directory/ says, as it was written; undefined when it could not be read. */
  valueIn(file: string): unknown;
  /** The place of a value in a file; its first line when the file tells none. */
  at(file: string, path: Path): { line: number; column: number };
}
