import { evaluate } from './understanding/evaluate.ts';
import { mistakes, report } from './understanding/report.ts';

/** `npm run eval [-- --mistakes]`: how well typed words are understood, on messages that were not learned from. */
const judged = evaluate();
process.stdout.write(report(judged));
if (process.argv.includes('--mistakes')) process.stdout.write(mistakes(judged));
