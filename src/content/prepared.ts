import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { londonDate } from '../directory/hours.ts';
import { openModels } from '../understanding/model-file.ts';
import type { LanguageKnowledge, UnderstandingWords } from '../understanding/understanding-schema.ts';
import type { Content } from './content.ts';
import { EDITION } from './edition.ts';
import { ContentError, type Fault, START } from './fault.ts';
import { type Named, onDisk } from './tree.ts';
import { learnedFile } from './understanding-files.ts';
import { whenAsked } from './when-asked.ts';

/** Content that has been read, checked and found without a mistake, as it lies beside the program. */
export interface Prepared extends Content {
  readonly advice: readonly Fault[];
  /** Of which files it was made: see `sourcesHash`. */
  readonly of: string;
  /** The day on which it was checked, in London. */
  readonly day: string;
  /** By which program: see `EDITION`. */
  readonly by: string;
}

const FOLDERS = ['flows', 'directory', 'locales'];
/** What was read of all files but how typed words are understood. All is compressed: opening the largest takes some milliseconds. */
const FILE = 'content.json.gz';
/** Lists and models of a language lie beside it, and are opened when they are asked for: nobody who presses needs them. */
const wordsFile = (language: string) => `${language}.words.json.gz`;
const modelFile = (language: string) => `${language}.bin.gz`;

type Written = Omit<Prepared, 'understanding'>;

/** One text for all files of the content under `root`, by their names and their bytes; undefined where there are none. */
export function sourcesHash(root: string): string | undefined {
  const tree = onDisk(root);
  const hash = createHash('sha256');
  let files = 0;
  const add = (path: string, { name, folder }: Named): void => {
    if (folder) {
      for (const inner of tree.names(`${path}/${name}`)) add(`${path}/${name}`, inner);
      return;
    }
    const bytes = tree.bytes(`${path}/${name}`) ?? Buffer.alloc(0);
    hash.update(`${path}/${name} ${bytes.length}\n`).update(bytes);
    files += 1;
  };
  for (const folder of FOLDERS) for (const named of tree.names(folder)) add(folder, named);
  return files === 0 ? undefined : hash.digest('hex').slice(0, 32);
}

/** A folder that is deployed has no files. One that is named, and is not there, is a mistake of the settings. */
export const hasNoFiles = (root: string): boolean =>
  root === '.' && FOLDERS.every((folder) => onDisk(root).names(folder).length === 0);

/** Whether it is what a start would read from `root`, and would check, today. */
export const standsFor = ({ of, day }: Prepared, root: string, now: Date): boolean =>
  hasNoFiles(root) || (sourcesHash(root) === of && day === londonDate(now));

/** Writes it whole: a start meanwhile reads what was there before. */
export function writePrepared(root: string, folder: string, { understanding, ...content }: Prepared): void {
  const next = `${folder}.${process.pid}`;
  mkdirSync(next, { recursive: true });
  for (const [language, { words }] of Object.entries(understanding)) {
    writeFileSync(join(next, wordsFile(language)), gzipSync(JSON.stringify(words)));
    writeFileSync(join(next, modelFile(language)), gzipSync(readFileSync(join(root, learnedFile(language)))));
  }
  writeFileSync(join(next, FILE), gzipSync(JSON.stringify(content satisfies Written)));
  rmSync(folder, { recursive: true, force: true });
  renameSync(next, folder);
}

const opened = (folder: string): Written | undefined =>
  existsSync(join(folder, FILE))
    ? (JSON.parse(gunzipSync(readFileSync(join(folder, FILE))).toString()) as Written)
    : undefined;

/** For where nothing else is to be read. @throws ContentError when what lies there was prepared by another program */
export function refuseAnothers(folder: string, edition = EDITION): void {
  const content = opened(folder);
  if (content === undefined || content.by === edition) return;
  const words =
    'this was prepared by another version of the program: prepare it in a copy of the version that runs';
  throw new ContentError([{ file: join(folder, FILE), ...START, code: 'prepared', words }]);
}

/** What lies prepared by this program, in the languages that are offered; undefined where nothing does. */
export function readPrepared(
  folder: string,
  enabled?: readonly string[],
  edition = EDITION,
): Prepared | undefined {
  const content = opened(folder);
  if (content?.by !== edition) return undefined;
  const all = Object.keys(content.languages);
  if (enabled?.some((id) => !all.includes(id))) return undefined;
  // In the order in which they are asked for, as they are read.
  const offered = ['en', ...(enabled ?? all).filter((id) => id !== 'en')];
  const only = <T>(of: Readonly<Record<string, T>>) =>
    Object.fromEntries(offered.flatMap((id) => (of[id] === undefined ? [] : [[id, of[id]]])));
  // Before anybody is served: what is opened later must be there.
  if (
    !offered.every((id) => existsSync(join(folder, wordsFile(id))) && existsSync(join(folder, modelFile(id))))
  )
    return undefined;
  const left = all.filter((id) => !offered.includes(id));
  return {
    ...content,
    languages: only(content.languages),
    understanding: Object.fromEntries(offered.map((id) => [id, knowledgeIn(folder, id)])),
    advice: content.advice.filter(({ file }) => !left.some((id) => file.startsWith(`locales/${id}/`))),
  };
}

/** How a language's typed words are understood, each part opened once, when it is asked for. */
function knowledgeIn(folder: string, language: string): LanguageKnowledge {
  const words = packed(
    join(folder, wordsFile(language)),
    (bytes) => JSON.parse(bytes.toString()) as UnderstandingWords,
  );
  const models = packed(join(folder, modelFile(language)), (bytes) => openModels(bytes).models);
  return {
    get words() {
      return words();
    },
    get danger() {
      return models().danger;
    },
    get topics() {
      return models().topics;
    },
    get harm() {
      return models().harm;
    },
  };
}

/** What a file holds, read now and opened once: what is copied over it meanwhile does not meet what runs. */
function packed<Made>(file: string, open: (bytes: Buffer) => Made): () => Made {
  const bytes = readFileSync(file);
  return whenAsked(() => open(gunzipSync(bytes)));
}
