import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { nowhereLines } from '../src/checks/nowhere.ts';
import { unsaidLines } from '../src/checks/unsaid.ts';
import { faultText } from '../src/content/fault.ts';
import { readContent } from '../src/content/read-content.ts';
import { factsSaid } from '../src/desk/page-facts-page.ts';
import { londonDate } from '../src/directory/hours.ts';
import { compileContent } from '../src/guide/compile-content.ts';
import { contentFolder, openForEditing } from '../src/settings/open.ts';
import { command } from './command.ts';
import { READING, someSeconds } from './progress.ts';
import { reportPage } from './report/page.ts';
import { csv, rowsOf } from './report/rows.ts';

/** `npm run report`: how old every fact is, who waits and what is down, as a page and as a table for a meeting. */
await command('npm run report [-- --to <folder>]', () => {
  const { to = 'report' } = parseArgs({ options: { to: { type: 'string' } } }).values;
  const now = new Date();
  someSeconds(READING);
  const { directory, flows, languages, advice } = openForEditing();
  const overdue = advice.filter(({ code }) => code === 'overdue').map(faultText);
  const unchecked = Object.values(languages).flatMap(({ meta, stale }) =>
    meta.english === 'English' || meta.checked
      ? []
      : [`${meta.english}: nobody has checked it; ${stale.length} lines are older than their English`],
  );
  const read = readContent(contentFolder());
  someSeconds('Looking where each fact is said');
  const said = factsSaid({ read, ...compileContent(read) }, now).map(
    ({ id, words, screens }) =>
      `${id} ${words.join(' · ')}: ${screens.map((one) => one.question ?? one.situation).join(', ') || 'said nowhere'}`,
  );
  const rows = rowsOf(directory, now);
  const today = londonDate(now);
  const page = reportPage({
    today,
    rows,
    lists: [
      { heading: 'Overdue', lines: overdue },
      { heading: 'Shown nowhere', lines: nowhereLines({ directory, flows }) },
      { heading: 'Who may use it is not said', lines: unsaidLines({ directory, languages }) },
      { heading: 'What the council page says, and where each is said', lines: said },
      { heading: 'Translations that nobody has checked', lines: unchecked },
    ],
  });
  mkdirSync(to, { recursive: true });
  for (const [name, text] of [
    ['report.html', page],
    ['report.csv', csv(rows)],
  ] as const) {
    writeFileSync(join(to, name), text);
    process.stdout.write(`${join(to, name)}\n`);
  }
});
