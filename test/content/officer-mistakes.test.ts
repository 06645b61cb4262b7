import { copiedContent } from '../support/copied-content.ts';
import { ENTRIES_AND_WORDS } from './officer-mistakes/entries-and-words.ts';
import { FIGURES_AND_HOURS } from './officer-mistakes/figures-and-hours.ts';

const OFFICER_MISTAKES = [...FIGURES_AND_HOURS, ...ENTRIES_AND_WORDS];
const { read, problems, seed } = copiedContent('en');

test('there are 40 or more, each of another kind', () => {
  expect(OFFICER_MISTAKES.length).toBeGreaterThanOrEqual(40);
  expect(new Set(OFFICER_MISTAKES.map(([what]) => what)).size).toBe(OFFICER_MISTAKES.length);
});

test.each(OFFICER_MISTAKES)(
  '%s: told once, where it stands, with what to write',
  (_what, file, find, replace, where, told) => {
    seed(file, find, replace);
    const found = problems();
    expect(found.map(({ words }) => words).join('\n')).toBe(told);
    for (const one of found) expect(read(one.file).split('\n')[one.line - 1]).toContain(where);
  },
);

/** Words of programs: who has never seen a program’s error knows none of them. */
const JARGON =
  /\b(null|undefined|NaN|string|boolean|array|object|token|parse|syntax|scalar|mapping|sequence|flow collection|node|schema|regex|enum|invalid|expected|unexpected)\b/i;
test.each(OFFICER_MISTAKES)(
  '%s: told in words that everybody knows',
  (_what, _file, _find, _replace, _where, told) => {
    expect(told).not.toMatch(JARGON);
    // Each says how it is right, or what is meant: by an example, a question, or what to do.
    expect(told).toMatch(
      /like |write|did you mean|should be|put |take |move |let it begin|look up |missing|belongs|one too many|too many|use |after opening|has not come|says |there are: |already in|after “from”/,
    );
  },
);
