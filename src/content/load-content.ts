import type { Rules } from '../conversation/rules.ts';
import type { Directory } from '../directory/schema.ts';
import { compileFlows } from '../flow/compile.ts';
import type { Fault } from '../flow/fault.ts';
import type { Flows } from '../flow/schema.ts';
import { type UnderstandingWords, understandingWords } from '../understanding/schema.ts';
import { makeUnderstand } from '../understanding/understand.ts';
import { checkEnglish, checkNoNumbers, checkTranslation } from '../words/check.ts';
import { labelKey } from '../words/keys.ts';
import { type Numbers, numbersOf } from '../words/numbers.ts';
import { makePhrase, type Phrase } from '../words/phrase.ts';
import { requiredKeys } from '../words/required.ts';
import { makeSay, type Say } from '../words/say.ts';
import { checkSchema } from './check-schema.ts';
import type { ContentFile } from './document.ts';
import { loadDirectory } from './load-directory.ts';
import { checkAllFlows, parseFlows } from './load-flows.ts';
import { checkSafetyWords, type ReadLanguage, readLanguage } from './load-words.ts';
import { ContentError, type Problem } from './problem.ts';
import { languageFolders, readFolder, readOne } from './read-files.ts';

/** Everything an officer can edit, checked and ready to answer. */
export interface Content {
  readonly rules: Rules;
  readonly phrase: Phrase;
  readonly say: Say;
  readonly numbers: Numbers;
  readonly flows: Flows;
  readonly directory: Directory;
  readonly languages: Readonly<Record<string, ReadLanguage>>;
}

/**
 * Reads flows/, directory/ and locales/ under `root`.
 * @param enabled languages to offer; English always is. Default: every folder of locales/.
 * @throws ContentError with every mistake at once, each with file, line and column.
 */
export function loadContent(root: string, enabled: readonly string[] = languageFolders(root)): Content {
  const problems: Problem[] = [];
  const faults: Fault[] = [];
  const files = new Map<string, ContentFile>();
  const keep = (list: readonly ContentFile[]) => {
    for (const file of list) files.set(file.file, file);
  };

  const { directory, ...read } = loadDirectory(root);
  keep(read.files);
  problems.push(...read.problems);
  faults.push(...read.faults);

  const flowFiles = readFolder(root, 'flows', '.yaml');
  keep(flowFiles);
  const parsed = parseFlows(flowFiles);
  problems.push(...parsed.problems);
  // One unreadable file would make every mention of it look like a mistake too.
  if (problems.length === 0)
    faults.push(...checkAllFlows(parsed, new Set(Object.keys(directory.organisations))));

  const numbers = Object.values(directory.organisations).flatMap(({ ways }) =>
    ways.flatMap((way) => ('display' in way ? [way.display] : [])),
  );
  const languages: Record<string, ReadLanguage> = {};
  const understanding: Record<string, UnderstandingWords> = {};
  for (const id of ['en', ...enabled.filter((other) => other !== 'en')]) {
    const found = readLanguage(root, id, languages['en']);
    keep(found.files);
    problems.push(...found.problems);
    const fileOf = (file: string) => `locales/${id}/${file}.json`;
    faults.push(...checkNoNumbers(found.language.files, numbers, fileOf));
    const english = languages['en'];
    if (english) {
      faults.push(...checkTranslation(english.files, found.language.files, fileOf));
      faults.push(...checkSafetyWords(id, found.language, english));
    } else if (problems.length === 0) {
      faults.push(...checkEnglish(found.language.files, requiredKeys(parsed.flows, directory), fileOf));
    }
    languages[id] = found.language;
    const words = readOne(root, `locales/${id}/understanding.yaml`);
    const checked = checkSchema(words, understandingWords);
    problems.push(...checked.problems);
    if (checked.value) understanding[id] = checked.value;
  }
  for (const { file, path, message } of faults) {
    const place = files.get(file)?.at(path) ?? { line: 1, column: 1 };
    problems.push({ file, ...place, message });
  }
  if (problems.length > 0) throw new ContentError(problems);

  const { emergency, helpline } = numbersOf(directory);
  const relay = directory.organisations['police-999']?.ways.find(({ way }) => way === 'relay');
  const phrase = makePhrase(languages, {
    emergency: emergency.display,
    helpline: helpline.display,
    relay: relay?.way === 'relay' ? relay.display : '',
  });
  const rules: Rules = {
    flows: parsed.flows,
    walker: compileFlows(parsed.flows),
    languages: Object.keys(languages),
    understand: makeUnderstand(understanding),
    label(language, question, answer) {
      const key = labelKey(phrase, question, answer);
      return { label: phrase(language, key).text, english: phrase('en', key).text };
    },
  };
  const say = makeSay(phrase, directory);
  return { rules, phrase, say, numbers: { emergency, helpline }, flows: parsed.flows, directory, languages };
}
