import { parseArgs } from 'node:util';
import type { Loaded } from '../src/checks/load-content.ts';
import { nowhereLines } from '../src/checks/nowhere.ts';
import { unsaidCount } from '../src/checks/unsaid.ts';
import { ContentError, faultText } from '../src/content/fault.ts';
import { keptTree } from '../src/content/kept-tree.ts';
import { stampsOf, watchFiles } from '../src/content/watch-files.ts';
import { contentFolder, openForEditing } from '../src/settings/open.ts';
import { command } from './command.ts';
import { inOrder } from './content/in-order.ts';
import { waitingLines } from './content/waiting.ts';
import { READING, someSeconds } from './progress.ts';

/** Milliseconds between two looks for a file that was saved. */
const LOOK = 150;

/**
 * `npm run content:check`: every mistake in flows/, directory/ and locales/ at once, for the officer who edits them. With
 * --watch it goes on, and tells again whenever a file is saved: what has not changed is not read again.
 */
await command('npm run content:check [-- --waiting] [--strict] [--watch]', () => {
  const { values } = parseArgs({
    options: { waiting: { type: 'boolean' }, strict: { type: 'boolean' }, watch: { type: 'boolean' } },
  });
  const asked = { waiting: values.waiting === true, strict: values.strict === true };
  someSeconds(READING);
  if (!values.watch) return tell(openForEditing(), asked);
  const folder = contentFolder();
  const tree = keptTree(folder);
  const check = () => {
    try {
      tell(openForEditing(tree), asked);
    } catch (error) {
      if (!(error instanceof ContentError)) throw error;
      process.stdout.write(`${error.message}\n`);
    }
  };
  const before = stampsOf(folder);
  check();
  watchFiles(folder, check, before, LOOK);
  // Looking keeps no process alive by itself; Ctrl+C ends it.
  setInterval(() => undefined, 1e9);
});

interface Told {
  readonly waiting: boolean;
  /** A review that is overdue, or a place left to fill in, ends it with 1. */
  readonly strict: boolean;
}

function tell({ flows, directory, languages, advice }: Loaded, { waiting, strict }: Told): void {
  process.stdout.write(`${inOrder({ flows, directory, languages })}\n`);
  if (waiting) {
    const lines = waitingLines({ directory, flows, languages }).join('\n');
    process.stdout.write(`Waiting for an officer (what is off is shown to nobody):\n${lines}\n`);
  }
  const gaps = waiting
    ? []
    : [...nowhereLines({ directory, flows }), ...unsaidCount({ directory, languages })];
  if (gaps.length > 0) process.stdout.write(`${gaps.join('\n')}\n`);
  const overdue = advice.filter(({ code }) => code === 'overdue');
  const left = advice.filter(({ code }) => code === 'to-fill');
  const better = advice.filter(({ code }) => code !== 'overdue' && code !== 'to-fill');
  if (left.length > 0) {
    process.stdout.write(`To fill in before residents see it:\n${left.map(faultText).join('\n')}\n`);
    if (strict) process.exitCode = 1;
  }
  if (better.length > 0) {
    const lines = better.map(faultText).join('\n');
    process.stdout.write(`What could be better (this stops nothing):\n${lines}\n`);
  }
  if (overdue.length > 0) {
    process.stdout.write(
      `Overdue (a card says “May be out of date”):\n${overdue.map(faultText).join('\n')}\n`,
    );
    if (strict) process.exitCode = 1;
  }
}
