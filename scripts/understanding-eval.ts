import { parseArgs } from 'node:util';
import { makeGuide } from '../src/guide/make-guide.ts';
import { openContent } from '../src/settings/open.ts';
import { command } from './command.ts';
import { makeProgress, READING, someSeconds } from './progress.ts';
import { conversationReport, playAll } from './understanding/conversations.ts';
import { evaluate } from './understanding/evaluate.ts';
import { kinds, mistakes, report } from './understanding/figures.ts';
import { LABELLED, readLabelled } from './understanding/judge.ts';

/** A Wednesday at noon, when most services are open. */
const NOON = new Date('2026-11-25T12:00:00Z');

/**
 * How well the product understands typed words, on messages that were not learned from. Files of your own are judged in
 * place of test/data. With --conversations staged conversations are played instead.
 */
await command('npm run eval [-- --mistakes] [-- --kinds] [-- --conversations] [files]', async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      mistakes: { type: 'boolean', default: false },
      kinds: { type: 'boolean', default: false },
      conversations: { type: 'boolean', default: false },
    },
  });
  someSeconds(READING);
  if (values.conversations) {
    const files = positionals.length > 0 ? positionals : ['test/data/held1/conversations.json'];
    const guide = makeGuide(openContent({ CONTENT_DIR: '.', LANGUAGES: [] }));
    const played = await playAll(guide, files, NOON, (total) => makeProgress('Playing', total));
    process.stdout.write(conversationReport(played, values.mistakes));
    return;
  }
  const files = positionals.length > 0 ? positionals : LABELLED;
  const messages = readLabelled(files);
  const judged = evaluate(messages, undefined, makeProgress('Judging', messages.length));
  for (const file of files) {
    const texts = new Set(readLabelled([file]).map(({ text }) => text));
    const here = judged.filter(({ message }) => texts.has(message.text));
    process.stdout.write(`${file}\n\n${report(here)}\n`);
    if (values.kinds) process.stdout.write(kinds(here));
    if (values.mistakes) process.stdout.write(mistakes(here));
  }
});
