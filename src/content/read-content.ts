import type { LanguageKnowledge } from '../understanding/understanding-schema.ts';
import type { Reading } from './content.ts';
import type { ContentFile } from './content-file.ts';
import { subjectsOf } from './examples.ts';
import { type Fault, START } from './fault.ts';
import { unknownLanguages } from './folders.ts';
import { loadUnderstanding } from './load-understanding.ts';
import { readDirectory } from './read-directory.ts';
import { languageFolders } from './read-files.ts';
import { readFlows } from './read-flows.ts';
import { type ReadLanguage, readLanguage } from './read-words.ts';
import type { Root } from './tree.ts';

/**
 * Reads flows/, directory/ and locales/ under `root`. What is well formed is there; what is not, is told.
 * @param enabled languages to offer; English always is. Default: every folder of locales/.
 */
export function readContent(root: Root, enabled?: readonly string[]): Reading {
  const folders = languageFolders(root);
  const offered = (enabled ?? folders).filter((language) => folders.includes(language));
  const faults: Fault[] = unknownLanguages(enabled ?? [], folders);
  const files = new Map<string, ContentFile>();
  const keep = (read: { files: readonly ContentFile[]; faults: readonly Fault[] }) => {
    for (const file of read.files) files.set(file.file, file);
    faults.push(...read.faults);
  };

  const { directory, organisationIds, more, ...people } = readDirectory(root);
  keep(people);
  const { flows, homes, flowIds, unread, ...ways } = readFlows(root);
  keep(ways);
  // What an example may be about is unknown while a flow is.
  const subjects = ways.faults.length + unread.length === 0 ? subjectsOf(flows) : undefined;

  const languages: Record<string, ReadLanguage> = {};
  const understanding: Record<string, LanguageKnowledge> = {};
  for (const id of ['en', ...offered.filter((other) => other !== 'en')]) {
    const { language, ...words } = readLanguage(root, id, languages['en']);
    keep(words);
    languages[id] = language;
    const { knowledge, ...typed } = loadUnderstanding(root, id, subjects);
    keep(typed);
    if (knowledge) understanding[id] = knowledge;
  }
  return {
    flows,
    directory,
    languages,
    understanding,
    homes,
    organisationIds,
    ...more,
    flowIds,
    unread: new Set([...unread, ...faults.map(({ file }) => file)]),
    faults,
    valueIn: (file) => files.get(file)?.value,
    at: (file, path) => files.get(file)?.at(path) ?? START,
  };
}
