import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { numberOf } from './numbers.ts';

export const HOW_TO = 'docs/how-to';

/** A copy of the content that somebody changes. */
interface Copy {
  readonly root: string;
  read(file: string): string;
  write(file: string, text: string): void;
}

const STEP =
  /In `([^`]+)`, (?:under `[^`]+`, )?(the line that begins with|below the line that begins with|take out the line with the number of|take out the line with the number\nof) `([^`]+)`(?:,? (?:becomes|write))?\n?\n?((?: {4}.*\n)*)|The new file `([^`]+)`:\n\n((?: {4}.*\n)+)|Copy `([^`]+)` to `([^`]+)`/gi;

const lines = (block: string) => block.replace(/^ {4}/gm, '').replace(/\n$/, '');
const at = (text: string, begins: string) => {
  const all = text.split('\n');
  const line = all.findIndex((one) => one.trimStart().startsWith(begins));
  if (line < 0) throw new Error(`no line begins with ${begins}`);
  return { all, line, indent: /^ */.exec(all[line] ?? '')?.[0] ?? '' };
};

/** Does what a page says, word for word, on a copy of the content. @returns how many steps it had */
export function follow({ root, read, write }: Copy, page: string): number {
  const text = readFileSync(join(HOW_TO, page), 'utf8');
  let steps = 0;
  for (const [, file = '', verb = '', what = '', block = '', made, whole = '', from, to] of text.matchAll(
    STEP,
  )) {
    steps += 1;
    if (made !== undefined) write(made, `${lines(whole)}\n`);
    else if (from !== undefined && to !== undefined)
      cpSync(join(root, from), join(root, to), { recursive: true });
    else if (verb.startsWith('take out')) {
      const number = numberOf(what);
      const [before = '', after = ''] = read(file).split(/^(?=not-confirmed:)/m);
      write(
        file,
        before +
          after
            .split('\n')
            .filter((line) => !line.includes(number))
            .join('\n'),
      );
    } else {
      const { all, line, indent } = at(read(file), what);
      const told = lines(block);
      if (verb.startsWith('below')) all.splice(line + 1, 0, told);
      // A line that takes another's place stands as far in as that did, whatever the page's own margin.
      else all.splice(line, 1, ...told.split('\n').map((one) => indent + one.trimStart()));
      write(file, all.join('\n'));
    }
  }
  return steps;
}
