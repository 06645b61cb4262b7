import { createHash } from 'node:crypto';
import { z } from 'zod';
import { keyOf, leaves } from '../words/leaves.ts';
import type { LanguageWords } from '../words/phrase.ts';
import {
  flowWords,
  type LanguageMeta,
  languageMeta,
  SAME_FORM,
  screensWords,
  translatedFlow,
  translatedScreens,
} from '../words/words-schema.ts';
import { checkSchema } from './check-schema.ts';
import type { ContentFile } from './content-file.ts';
import { type Fault, START } from './fault.ts';
import { nameOf, readFolder } from './read-files.ts';
import type { Root } from './tree.ts';

const sourcesSchema = z.record(z.string(), z.string());
type Shapes = Readonly<Record<string, z.ZodType<object>>>;
const ENGLISH: Shapes = {
  ...SAME_FORM,
  interrupts: screensWords,
  situations: screensWords,
  pages: screensWords,
};
const TRANSLATED: Shapes = {
  ...SAME_FORM,
  interrupts: translatedScreens,
  situations: translatedScreens,
  pages: translatedScreens,
};

const shapeOf = (language: string, file: string) =>
  language === 'en' ? (ENGLISH[file] ?? flowWords) : (TRANSLATED[file] ?? translatedFlow);

/** What a translation was made from: the first ten hex digits of the English words' SHA-256. */
export const englishHash = (english: string): string =>
  createHash('sha256').update(english).digest('hex').slice(0, 10);

export interface ReadLanguage extends LanguageWords {
  /** Keys whose English has changed since they were translated: they are not said. */
  readonly stale: readonly string[];
  /** Keys that were translated once, by the stamps, and have no words or no English any more. */
  readonly gone: readonly string[];
}

/** Reads one language. Stale words are left out, so that their English is said instead, marked as English. */
export function readLanguage(root: Root, language: string, english?: LanguageWords) {
  const faults: Fault[] = [];
  const files = readFolder(root, `locales/${language}`, '.json');
  const words: Record<string, object> = {};
  let meta: LanguageMeta = { name: language, english: language, dir: 'ltr' };
  let sources: Record<string, string> = {};
  const read = <T>(file: ContentFile, schema: z.ZodType<T>): T | undefined => {
    const checked = checkSchema(file, schema);
    faults.push(...checked.faults);
    return checked.value;
  };
  for (const file of files) {
    const name = nameOf(file.file);
    if (name === 'language') meta = read(file, languageMeta) ?? meta;
    else if (name === 'sources') sources = read(file, sourcesSchema) ?? sources;
    else {
      const value = read(file, shapeOf(language, name));
      if (value) words[name] = value;
    }
  }
  const about = `locales/${language}/language.json`;
  if (!files.some(({ file }) => file === about)) {
    const missing =
      'this file is missing: it holds the language’s “name”, “english” (its English name) and “dir” (ltr or rtl)';
    faults.push({ file: about, ...START, code: 'missing-file', words: missing });
  }
  const aside = english ? prune(words, english, sources) : { stale: [], gone: [] };
  return { language: { meta, files: words, ...aside } satisfies ReadLanguage, files, faults };
}

function prune(
  words: Record<string, object>,
  english: LanguageWords,
  sources: Record<string, string>,
): Pick<ReadLanguage, 'stale' | 'gone'> {
  const now = new Map<string, string>();
  for (const [file, value] of Object.entries(english.files)) {
    for (const [path, text] of leaves(value)) now.set(keyOf(file, path), englishHash(text));
  }
  const stale: string[] = [];
  const said = new Set<string>();
  for (const [file, value] of Object.entries(words)) {
    for (const [path] of leaves(value)) {
      const key = keyOf(file, path);
      const hash = now.get(key);
      said.add(key);
      if (hash === undefined || sources[key] === hash) continue;
      stale.push(key);
      remove(value, path);
    }
  }
  return { stale, gone: Object.keys(sources).filter((key) => !now.has(key) || !said.has(key)) };
}

function remove(value: object, path: readonly string[]): void {
  let inner = value as Record<string, unknown>;
  for (const step of path.slice(0, -1)) inner = inner[step] as Record<string, unknown>;
  delete inner[path.at(-1) ?? ''];
}
