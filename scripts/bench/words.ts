import { compileContent } from '../../src/guide/compile-content.ts';
import { openContent, openSettings } from '../../src/settings/open.ts';
import { makeProgress } from '../progress.ts';
import { slowest } from '../understanding/slowest.ts';
import { readWords } from '../understanding/words.ts';
import { listedPhrases, PLAIN_TEXT, worstTexts } from '../understanding/worst-texts.ts';

/** `npm run bench:words`: what typed words cost, and the dearest that a search for worse finds. */
const { rules } = compileContent(openContent({ ...openSettings(['CONTENT_DIR']), LANGUAGES: [] }));
const phrases = listedPhrases(rules.languages.map((id) => readWords(id)));
const SHOWN = 5;

const ordinary = PLAIN_TEXT.slice(0, 500);
const screen = (language: string) => ({ question: 'start.need', language, answers: [] });
const RUNS = 200;
const readOrdinary = () => {
  for (let run = 0; run < RUNS; run++) rules.understand(ordinary, screen('en'));
};
// A server that has been asked a few times is what residents meet.
readOrdinary();
const from = process.cpuUsage();
readOrdinary();
const { user, system } = process.cpuUsage(from);
process.stdout.write(`500 plain characters: ${((user + system) / 1000 / RUNS).toFixed(2)} ms\n`);

const next = makeProgress('Searching in', rules.languages.length);
for (const language of rules.languages) {
  next(language);
  const costs = slowest(rules.understand, screen(language), worstTexts(phrases));
  process.stdout.write(
    `\n${language}: ${costs.length} texts of 2,000 characters; times a plain one of that length\n`,
  );
  for (const { kind, text, milliseconds, times } of costs.slice(0, SHOWN)) {
    const start = JSON.stringify(text.slice(0, 24));
    process.stdout.write(`  ${times.toFixed(1)} times, ${milliseconds.toFixed(1)} ms: ${kind} ${start}\n`);
  }
}
