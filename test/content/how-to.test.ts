import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkContent } from '../../src/checks/load-content.ts';
import { nowhereLines } from '../../src/checks/nowhere.ts';
import { makeGuide } from '../../src/guide/make-guide.ts';
import { copiedContent } from '../support/copied-content.ts';
import { follow as followed, HOW_TO } from '../support/how-to.ts';
import { numberOf } from '../support/numbers.ts';
import { answered } from '../support/rules.ts';

const { root, read, write, problems } = copiedContent();
const NOW = new Date('2027-01-05T12:00:00Z');

/** On the copy of this test. */
const follow = (page: string) => followed({ root: root(), read, write }, page);
const pages = readdirSync(HOW_TO).filter((name) => name.endsWith('.md') && name !== 'README.md');
const shows = (...answers: string[]) => {
  const guide = makeGuide(checkContent(root(), NOW));
  return guide.turn(answered(...answers), { kind: 'look' }, { now: NOW, door: 'web' }).message;
};
const HURT = ['start.danger:no', 'start.need:being-hurt'];

test('every page is in the list', () => {
  const list = readFileSync(join(HOW_TO, 'README.md'), 'utf8');
  for (const page of pages) expect(list).toContain(`](${page})`);
  expect(pages.length).toBeGreaterThanOrEqual(8);
});

/**
 * No file can stand for a whole language, what the desk does is done in test/desk, and another partnership in test/examples;
 * a channel is code. These are read, and not followed.
 */
const READ = ['add-a-channel.md', 'add-a-language.md', 'another-partnership.md', 'the-desk.md'];
const byFile = pages.filter((page) => !READ.includes(page));

test.each(byFile)('%s: followed word for word, the content is in order', (page) => {
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
