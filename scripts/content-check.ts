import { parseArgs } from 'node:util';
import { written } from '../src/content/fault.ts';
import { openForEditing } from '../src/settings/open.ts';
import { command } from './command.ts';
import { waitingLines } from './content/waiting.ts';

/** `npm run content:check`: every mistake in flows/, directory/ and locales/ at once, for the officer who edits them. */
await command('npm run content:check [-- --waiting]', () => {
  const { waiting } = parseArgs({ options: { waiting: { type: 'boolean' } } }).values;
  const { flows, directory, languages, advice } = openForEditing();
  const stale = Object.values(languages).reduce((sum, language) => sum + language.stale.length, 0);
  process.stdout.write(
    `The content is in order: ${Object.keys(flows.flows).length} flows, ${
      Object.keys(directory.organisations).length
    } organisations, ${Object.keys(languages).length} languages, ${stale} translations older than their English.\n`,
  );
  if (waiting) {
    const words = languages['en']?.files['organisations'] as Readonly<Record<string, { for?: string }>>;
    const lines = waitingLines(directory, flows, (id) => words[id]?.for !== undefined).join('\n');
    process.stdout.write(`Waiting for an officer (what is off is shown to nobody):\n${lines}\n`);
  }
  if (advice.length > 0) {
    const lines = advice.map(written).join('\n');
    process.stdout.write(`Words that could be better (this stops nothing):\n${lines}\n`);
  }
});
