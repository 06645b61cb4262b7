import { evaluate } from './understanding/evaluate.ts';
import { LABELLED, readLabelled } from './understanding/judge.ts';
import { kinds, mistakes, report } from './understanding/report.ts';

/**
 * `npm run eval [-- --mistakes] [-- --kinds] [files]`: how well typed words are understood, on messages that were not
 * learned from. Files of your own are judged in place of test/data.
 */
const [flags, files] = [true, false].map((flag) =>
  process.argv.slice(2).filter((word) => word.startsWith('--') === flag),
) as [string[], string[]];
const judged = evaluate(readLabelled(files.length > 0 ? files : LABELLED));
for (const file of files.length > 0 ? files : LABELLED) {
  const texts = new Set(readLabelled([file]).map(({ text }) => text));
  const here = judged.filter(({ message }) => texts.has(message.text));
  process.stdout.write(`${file}\n\n${report(here)}\n`);
  if (flags.includes('--kinds')) process.stdout.write(kinds(here));
  if (flags.includes('--mistakes')) process.stdout.write(mistakes(here));
}
