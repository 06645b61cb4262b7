import type { Reading } from '../content/content.ts';
import { byPlace, type Fault } from '../content/fault.ts';
import type { About, Found, Rule } from './rule.ts';
import { ADVICE, RULES, TO_EDITORS } from './rules.ts';

/** The sentence with its other place, and both as lines. */
function placed({ at }: Reading, code: string, { file, path, words, also }: Found): Fault {
  const there = also ? ` (${also.file}:${at(also.file, also.path).line})` : '';
  return { file, ...at(file, path), code, words: words + there };
}

const readable = ({ unread }: Reading, { needs }: Rule) =>
  ![...unread].some((file) =>
    needs.some((need) => file === need || (need.endsWith('/') && file.startsWith(need))),
  );

function run(read: Reading, rules: readonly Rule[], today: string): Fault[] {
  const wrong = new Set(read.unread);
  const about: About = { today, sound: (file) => !wrong.has(file) };
  return rules
    .filter((rule) => readable(read, rule))
    .flatMap((rule) => {
      // What is missing from a file that could not be read only follows from that.
      const found = rule.check(read, about).filter(({ file }) => !read.unread.has(file));
      for (const { file } of found) wrong.add(file);
      return found.map((one) => placed(read, rule.code, one));
    });
}

/** What the content is read for: to be served as it stands, or to be put right by whoever edits it. */
export type ReadFor = 'start' | 'edit';

/** Every mistake: the content is not served, or not taken over, while there is one. */
export const faultsOf = (read: Reading, today: string, purpose: ReadFor): readonly Fault[] =>
  [...read.faults, ...run(read, purpose === 'edit' ? [...RULES, ...TO_EDITORS] : RULES, today)].sort(byPlace);

/** What could be better; no reason to refuse. */
export const adviceOn = (read: Reading, today: string, purpose: ReadFor): readonly Fault[] =>
  run(read, purpose === 'edit' ? ADVICE : [...TO_EDITORS, ...ADVICE], today).sort(byPlace);
