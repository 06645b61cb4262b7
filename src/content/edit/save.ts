import { createHash } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** What a file holds, in few letters: to notice that somebody else has changed it. */
export const printOf = (text: string | undefined): string =>
  createHash('sha256')
    .update(text ?? '\u0000')
    .digest('hex')
    .slice(0, 16);

/** A file that is to be written, and what it must still hold when it is. */
export interface Saving {
  readonly file: string;
  readonly text: string;
  /** `printOf` what was there when the change was made up. */
  readonly over: string;
}

/** Somebody else has changed a file meanwhile, or is writing it this moment. */
export class ChangedMeanwhile extends Error {
  readonly file: string;
  constructor(file: string) {
    super(file);
    this.file = file;
  }
}

/** Milliseconds after which a half-written file is left over from something that ended. */
const LEFT_OVER = 10_000;

/** Hidden, so that nobody reads it as content; there while somebody writes, so that nobody else does. */
const newOf = (path: string) => join(dirname(path), `.${basename(path)}.new`);

/** Writes a file's new words beside it. @throws ChangedMeanwhile */
function prepare(root: string, { file, text, over }: Saving): void {
  const path = join(root, file);
  const beside = newOf(path);
  const since = statSync(beside, { throwIfNoEntry: false })?.mtimeMs;
  if (since !== undefined && Date.now() - since > LEFT_OVER) rmSync(beside);
  let opened: number;
  try {
    opened = openSync(beside, 'wx');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') throw new ChangedMeanwhile(file);
    throw error;
  }
  try {
    writeSync(opened, text);
    fsyncSync(opened);
  } finally {
    closeSync(opened);
  }
  const there = existsSync(path) ? readFileSync(path, 'utf8') : undefined;
  if (printOf(there) !== over) throw new ChangedMeanwhile(file);
}

/**
 * Puts new words in the place of old ones, all files or none: each is written beside the old one first, and takes its place
 * in one step. Whatever ends this half-way, a file is the old one or the new one.
 * @throws ChangedMeanwhile when a file is not what it was
 */
export function save(root: string, savings: readonly Saving[]): void {
  const ready: Saving[] = [];
  try {
    for (const saving of savings) {
      prepare(root, saving);
      ready.push(saving);
    }
    for (const { file } of savings) renameSync(newOf(join(root, file)), join(root, file));
  } catch (error) {
    // Another's, that is being written this moment, is left alone.
    const mine =
      error instanceof ChangedMeanwhile ? [...ready, ...ownAt(root, savings, error.file)] : savings;
    for (const { file } of mine) rmSync(newOf(join(root, file)), { force: true });
    throw error;
  }
}

/** The one at which it stopped is ours when it holds our words. */
function ownAt(root: string, savings: readonly Saving[], file: string): readonly Saving[] {
  return savings.filter((one) => {
    const beside = newOf(join(root, one.file));
    return one.file === file && existsSync(beside) && readFileSync(beside, 'utf8') === one.text;
  });
}
