import type { ContentFile } from '../../src/content/content-file.ts';
import { ContentError } from '../../src/content/fault.ts';
import { englishHash, readLanguage } from '../../src/content/read-words.ts';
import { keyOf, leaves } from '../../src/words/leaves.ts';

/** One string of one language, and where it stands. */
interface Written {
  readonly text: string;
  readonly place: string;
}

function wordsOf(words: Readonly<Record<string, object>>, files: readonly ContentFile[]) {
  const written = new Map<string, Written>();
  for (const [name, value] of Object.entries(words)) {
    const file = files.find((candidate) => candidate.file.endsWith(`/${name}.json`));
    for (const [path, text] of leaves(value)) {
      written.set(keyOf(name, path), { text, place: `${file?.file}:${file?.at(path).line ?? 1}` });
    }
  }
  return written;
}

/** One language as it is written, old translations too. @throws ContentError with every mistake of form. */
export function readWritten(root: string, language: string) {
  const { language: read, files, faults } = readLanguage(root, language);
  if (faults.length > 0) throw new ContentError(faults);
  const sources = files.find(({ file }) => file.endsWith('/sources.json'))?.value ?? {};
  return {
    name: read.meta.name,
    words: wordsOf(read.files, files),
    sources: sources as Readonly<Record<string, string>>,
  };
}

export const hashesOf = (words: ReadonlyMap<string, Written>): Map<string, string> =>
  new Map([...words].map(([key, { text }]) => [key, englishHash(text)]));
