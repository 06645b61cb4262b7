import type { Fault } from '../flow/fault.ts';
import type { LanguageKnowledge } from '../understanding/schema.ts';
import { checkEnglish, checkNoNumbers, checkTranslation, type Wanted } from '../words/check.ts';
import type { ContentFile } from './content-file.ts';
import { loadUnderstanding } from './load-understanding.ts';
import { checkSafetyWords, type ReadLanguage, readLanguage } from './load-words.ts';
import type { Problem } from './problem.ts';
import { nameOf } from './read-files.ts';

interface Asked extends Wanted {
  readonly numbers: readonly string[];
  /** What an example message may be about; absent when the flows could not be read. */
  readonly subjects?: ReadonlySet<string>;
}

/** Reads English, then the enabled languages against it, with every mistake found in them. */
export function loadLanguages(
  root: string,
  enabled: readonly string[],
  { numbers, subjects, ...wanted }: Asked,
) {
  const problems: Problem[] = [];
  const faults: Fault[] = [];
  const files: ContentFile[] = [];
  const languages: Record<string, ReadLanguage> = {};
  const understanding: Record<string, LanguageKnowledge> = {};
  // Where the English itself is wrong, a translation can be right: nothing is said about it yet.
  let wrongEnglish = new Set<string>();
  for (const id of ['en', ...enabled.filter((other) => other !== 'en')]) {
    const { language, unread, ...read } = readLanguage(root, id, languages['en']);
    const typed = loadUnderstanding(root, id, subjects);
    if (typed.knowledge) understanding[id] = typed.knowledge;
    files.push(...read.files, typed.file);
    problems.push(...read.problems, ...typed.problems);

    const fileOf = (file: string) => `locales/${id}/${file}.json`;
    faults.push(...checkNoNumbers(language.files, numbers, fileOf));
    const english = languages['en'];
    if (english) {
      const comparable = Object.entries(language.files).filter(([file]) => !wrongEnglish.has(file));
      faults.push(...checkTranslation(english.files, Object.fromEntries(comparable), fileOf));
      faults.push(...checkSafetyWords(id, language, english));
    } else {
      const known = { ...wanted, unread: new Set([...wanted.unread, ...unread]) };
      const wrong = checkEnglish(language.files, known, fileOf);
      faults.push(...wrong);
      const unsure = wanted.unread.size > 0 ? ['interrupts', 'situations'] : [];
      wrongEnglish = new Set([...unread, ...unsure, ...wrong.map(({ file }) => nameOf(file))]);
    }
    languages[id] = language;
  }
  return { languages, understanding, files, problems, faults };
}
