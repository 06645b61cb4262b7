import { wordsFile } from '../../checks/rule.ts';
import type { Reading } from '../../content/content.ts';
import { readOne } from '../../content/read-files.ts';
import type { Tree } from '../../content/tree.ts';
import { keyOf, leaves } from '../../words/leaves.ts';
import { isSafety } from '../../words/phrase.ts';

/** The council page's own words, and what the law words for us, stay in English. */
const QUOTED = /\/(quote|quotes\/\d+|table|law)$/;

/** One English line, and what it is in another language. */
export interface Line {
  readonly key: string;
  readonly english: string;
  /** As it is written, however old; undefined where there is none. */
  readonly text?: string;
  readonly standing: 'said' | 'stale' | 'missing';
  /** Shown with its English beneath, until somebody has signed it. */
  readonly safety: boolean;
}

/** How every line of a language stands, in the order of the English files. */
export function translationLines(
  tree: Tree,
  { languages, directory }: Reading,
  language: string,
): readonly Line[] {
  const english = languages['en'];
  const stale = new Set(languages[language]?.stale);
  if (!english) return [];
  return Object.entries(english.files).flatMap(([file, words]) => {
    const written = new Map(
      leaves(readOne(tree, wordsFile(language, file)).value).map(([path, text]) => [path.join('/'), text]),
    );
    return leaves(words)
      .map(([path, text]) => ({ key: keyOf(file, path), path: path.join('/'), english: text }))
      .filter(({ key }) => !QUOTED.test(key))
      .map(({ key, path, english: words }): Line => {
        const text = written.get(path);
        const standing = text === undefined ? 'missing' : stale.has(key) ? 'stale' : 'said';
        return {
          key,
          english: words,
          standing,
          safety: isSafety(key, directory.lifelines),
          ...(text === undefined ? {} : { text }),
        };
      });
  });
}
