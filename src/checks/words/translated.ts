import type { Reading } from '../../content/content.ts';
import { isSafety } from '../../words/phrase.ts';
import { type Found, type Rule, wordsFile } from '../rule.ts';
import { linesOf, type WordsLine } from './each-line.ts';
import { wrongInTranslation } from './placeholders.ts';

const othersThanEnglish = ({ languages }: Reading) => Object.keys(languages).filter((id) => id !== 'en');
const byKey = (lines: readonly WordsLine[]) => new Map(lines.map((line) => [line.key, line]));

/** A translation says no more than English does, with the same placeholders. */
export const translations: Rule = {
  code: 'translations',
  needs: [],
  check(read, { sound }) {
    const english = byKey(linesOf(read, 'en'));
    return othersThanEnglish(read)
      .flatMap((language) => linesOf(read, language))
      .filter(({ name }) => sound(wordsFile('en', name)))
      .flatMap(({ key, file, path, text }): Found[] => {
        const original = english.get(key);
        const words = original
          ? wrongInTranslation(original.text, text)
          : `English has no words “${path.join('/')}”`;
        return words === undefined ? [] : [{ file, path, words }];
      });
  },
};

/** An enabled language says all its safety words itself, from today's English; otherwise the start is refused. */
export const safetyWords: Rule = {
  code: 'safety-words',
  needs: [],
  check(read) {
    const safety = linesOf(read, 'en').filter(({ key }) => isSafety(key, read.directory.lifelines));
    const files = [...new Set(safety.map(({ name }) => name))];
    return othersThanEnglish(read).flatMap((language) => {
      const said = byKey(linesOf(read, language));
      return files.flatMap((name): Found[] => {
        const file = wordsFile(language, name);
        if (read.languages[language]?.files[name] === undefined) {
          const words = 'this file is missing: it holds safety words, which an enabled language says itself';
          return [{ file, path: [], words }];
        }
        return safety
          .filter((line) => line.name === name && !said.has(line.key))
          .map(({ path }) => {
            const words = `the safety words “${path.join('/')}” are missing, or their English has changed since: translate them, then run npm run translations`;
            return { file, path, words };
          });
      });
    });
  },
};
