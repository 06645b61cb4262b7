import { evaluate } from './understanding/evaluate.ts';
import { LABELLED, readLabelled } from './understanding/judge.ts';
import { mistakes, report } from './understanding/report.ts';

/** `npm run eval [-- --mistakes]`: how well typed words are understood, on messages that were not learned from. */
for (const file of LABELLED) {
  const judged = evaluate(readLabelled([file]));
  process.stdout.write(`${file}\n\n${report(judged)}\n`);
  if (process.argv.includes('--mistakes')) process.stdout.write(mistakes(judged));
}
