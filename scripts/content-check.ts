import { checkContent } from '../src/checks/load-content.ts';
import { ContentError, written } from '../src/content/fault.ts';
import { waitingLines } from './content/waiting.ts';

/** `npm run content:check`: every mistake in flows/, directory/ and locales/ at once, for the officer who edits them. */
try {
  const { flows, directory, languages, advice } = checkContent(process.env['CONTENT_DIR'] || '.');
  const stale = Object.values(languages).reduce((sum, language) => sum + language.stale.length, 0);
  process.stdout.write(
    `The content is in order: ${Object.keys(flows.flows).length} flows, ${
      Object.keys(directory.organisations).length
    } organisations, ${Object.keys(languages).length} languages, ${stale} translations older than their English.\n`,
  );
  if (process.argv.includes('--waiting')) {
    const words = languages['en']?.files['organisations'] as Readonly<Record<string, { for?: string }>>;
    const lines = waitingLines(directory, flows, (id) => words[id]?.for !== undefined).join('\n');
    process.stdout.write(`Waiting for an officer (what is off is shown to nobody):\n${lines}\n`);
  }
  if (advice.length > 0) {
    const lines = advice.map(written).join('\n');
    process.stdout.write(`Words that could be better (this stops nothing):\n${lines}\n`);
  }
} catch (error) {
  if (!(error instanceof ContentError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
