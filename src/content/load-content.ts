import type { Rules } from '../conversation/rules.ts';
import type { Directory } from '../directory/schema.ts';
import { compileFlows } from '../flow/compile.ts';
import type { Fault } from '../flow/fault.ts';
import type { Flows } from '../flow/schema.ts';
import { makeUnderstand } from '../understanding/understand.ts';
import { checkToldHours } from '../words/check-hours.ts';
import { adviseOnWording, checkClaims } from '../words/check-wording.ts';
import { labelKey } from '../words/keys.ts';
import { type Numbers, numbersOf } from '../words/numbers.ts';
import { makePhrase, type Phrase } from '../words/phrase.ts';
import { namesOf, requiredKeys } from '../words/required.ts';
import { makeSay, type Say } from '../words/say.ts';
import type { ContentFile } from './content-file.ts';
import { subjectsOf } from './examples.ts';
import { missingFolders, unknownLanguages } from './folders.ts';
import { loadDirectory } from './load-directory.ts';
import { checkAllFlows, parseFlows } from './load-flows.ts';
import { loadLanguages } from './load-languages.ts';
import type { ReadLanguage } from './load-words.ts';
import { byPlace, ContentError, type Problem } from './problem.ts';
import { languageFolders, nameOf, readFolder } from './read-files.ts';

/** Every number that the directory prints, which no other file may hold. */
const numbersIn = ({ organisations }: Directory) =>
  Object.values(organisations).flatMap(({ ways }) =>
    ways.flatMap((way) => ('display' in way ? [way.display] : [])),
  );

/** Everything an officer can edit, checked and ready to answer. */
export interface Content {
  readonly rules: Rules;
  readonly phrase: Phrase;
  readonly say: Say;
  readonly numbers: Numbers;
  readonly flows: Flows;
  readonly directory: Directory;
  readonly languages: Readonly<Record<string, ReadLanguage>>;
  /** Words that could be better; for the officer, and no reason to refuse. */
  readonly advice: readonly Problem[];
}

/**
 * Reads flows/, directory/ and locales/ under `root`.
 * @param enabled languages to offer; English always is. Default: every folder of locales/.
 * @throws ContentError with every mistake at once, each with file, line and column.
 */
export function loadContent(root: string, enabled?: readonly string[]): Content {
  const missing = missingFolders(root);
  if (missing.length > 0) throw new ContentError(missing);
  const folders = languageFolders(root);
  const offered = (enabled ?? folders).filter((language) => folders.includes(language));
  const problems: Problem[] = unknownLanguages(enabled ?? [], folders);
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
  faults.push(...checkAllFlows(parsed, read.ids, read.areasRead ? directory.areas.areas : undefined));

  const { languages, understanding, ...words } = loadLanguages(root, offered, {
    numbers: numbersIn(directory),
    ...(parsed.unread.size === 0 ? { subjects: subjectsOf(parsed.flows) } : {}),
    required: requiredKeys(parsed.flows, directory),
    names: namesOf(parsed.flows, read.ids, parsed.unread),
    unread: new Set([...parsed.unread].map(nameOf)),
  });
  keep(words.files);
  problems.push(...words.problems);
  faults.push(...words.faults);
  const fileOf = (language: string) => (file: string) => `locales/${language}/${file}.json`;
  const english = languages['en']?.files ?? {};
  faults.push(...checkToldHours(english, directory, fileOf('en')), ...checkClaims(english, fileOf('en')));
  // What is missing from a file that could not be read only follows from that.
  const unread = new Set(problems.map(({ file }) => file));
  const placeOf = (file: string, path: Fault['path']) => files.get(file)?.at(path) ?? { line: 1, column: 1 };
  const placed = ({ file, path, message, also }: Fault): Problem => {
    const there = also ? ` (${also.file}:${placeOf(also.file, also.path).line})` : '';
    return { file, ...placeOf(file, path), message: message + there };
  };
  problems.push(...faults.filter(({ file }) => !unread.has(file)).map(placed));
  if (problems.length > 0) throw new ContentError(problems);

  const advice = Object.entries(languages)
    .flatMap(([language, { files: said }]) => adviseOnWording(language, said, fileOf(language)))
    .map(placed)
    .sort(byPlace);

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
  return {
    rules,
    phrase,
    say,
    numbers: { emergency, helpline },
    flows: parsed.flows,
    directory,
    languages,
    advice,
  };
}
