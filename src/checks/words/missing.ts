import { type Found, type Rule, wordsFile } from '../rule.ts';
import { askedFor } from './asked.ts';
import { linesOf } from './each-line.ts';

/** English has every word that is asked for. */
export const missing: Rule = {
  code: 'words-missing',
  needs: [],
  check(read) {
    const said = new Set(linesOf(read, 'en').map(({ key }) => key));
    return Object.entries(askedFor(read)).flatMap(([name, paths]): Found[] => {
      const file = wordsFile('en', name);
      if (read.languages['en']?.files[name] === undefined) {
        return paths.size === 0
          ? []
          : [{ file, path: [], words: 'this file is missing: it holds English words' }];
      }
      return [...paths]
        .filter((path) => !said.has(`${name}:${path}`))
        .map((path) => ({ file, path: path.split('/'), words: `these words are missing: ${path}` }));
    });
  },
};
