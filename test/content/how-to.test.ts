import { cpSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkContent } from '../../src/checks/load-content.ts';
import { nowhereLines } from '../../src/checks/nowhere.ts';
import { makeGuide } from '../../src/guide/make-guide.ts';
import { copiedContent } from '../support/copied-content.ts';
import { numberOf } from '../support/numbers.ts';
import { answered } from '../support/rules.ts';

const { root, read, write, problems } = copiedContent();
const FOLDER = 'docs/how-to';
const NOW = new Date('2027-01-05T12:00:00Z');

const STEP =
  /In `([^`]+)`, (?:under `[^`]+`, )?(the line that begins with|below the line that begins with|take out the line with the number of|take out the line with the number\nof) `([^`]+)`(?:,? (?:becomes|write))?\n?\n?((?: {4}.*\n)*)|The new file `([^`]+)`:\n\n((?: {4}.*\n)+)|Copy `([^`]+)` to `([^`]+)`/gi;

const lines = (block: string) => block.replace(/^ {4}/gm, '').replace(/\n$/, '');
const at = (text: string, begins: string) => {
  const all = text.split('\n');
  const line = all.findIndex((one) => one.trimStart().startsWith(begins));
  if (line < 0) throw new Error(`no line begins with ${begins}`);
  return { all, line, indent: /^ */.exec(all[line] ?? '')?.[0] ?? '' };
};

/** Does what a page says, word for word, on a copy of the content. */
function follow(page: string): number {
  const text = readFileSync(join(FOLDER, page), 'utf8');
  let steps = 0;
  for (const [, file = '', verb = '', what = '', block = '', made, whole = '', from, to] of text.matchAll(
    STEP,
  )) {
    steps += 1;
    if (made !== undefined) write(made, `${lines(whole)}\n`);
    else if (from !== undefined && to !== undefined)
      cpSync(join(root(), from), join(root(), to), { recursive: true });
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
const pages = readdirSync(FOLDER).filter((name) => name.endsWith('.md') && name !== 'README.md');
const shows = (...answers: string[]) => {
  const guide = makeGuide(checkContent(root(), NOW));
  return guide.turn(answered(...answers), { kind: 'look' }, { now: NOW, door: 'web' }).message;
};
const HURT = ['start.danger:no', 'start.need:being-hurt'];

test('every page is in the list', () => {
  const list = readFileSync(join(FOLDER, 'README.md'), 'utf8');
  for (const page of pages) expect(list).toContain(`](${page})`);
  expect(pages.length).toBeGreaterThanOrEqual(8);
});

/**
 * No file can stand for a whole language, what the desk does is done in test/desk, and another partnership in test/examples;
 * a channel is code. These are read, and not followed.
 */
const READ = ['add-a-channel.md', 'add-a-language.md', 'another-partnership.md', 'the-desk.md'];
const followed = pages.filter((page) => !READ.includes(page));

test.each(followed)('%s: followed word for word, the content is in order', (page) => {
  expect(follow(page)).toBeGreaterThan(0);
  expect(problems(NOW)).toEqual([]);
});

test('what was changed is what residents see', () => {
  follow('change-a-number.md');
  expect(shows('start.danger:no', 'start.need:who-can-i-ring').text).toContain('01632 960001');
  follow('approve-a-number.md');
  expect(shows(...HURT).text).toContain(numberOf('galop'));
  follow('say-a-line-is-down.md');
  expect(shows(...HURT).text).toContain('Not working until Wednesday 6 January');
  expect(shows(...HURT).text).toContain('The council office is closed until Tuesday 5 January.');
  follow('add-a-question.md');
  const own = ['start.danger:no', 'start.need:my-behaviour', 'own-behaviour.programme:no'];
  expect(shows(...own).heading.text).toBe('How would you like to get in touch?');
});

test('a new organisation waits until it is approved, and the check says so', () => {
  follow('add-an-organisation.md');
  const lines = nowhereLines(checkContent(root(), NOW)).filter((line) => line.includes('example-line'));
  expect(lines).toEqual([expect.stringContaining('shown nowhere, because it waits for approval')]);
});
