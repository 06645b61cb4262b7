import { nearest } from '../../content/did-you-mean.ts';
import { type Found, type Rule, wordsFile } from '../rule.ts';
import { askedFor } from './asked.ts';
import { linesOf } from './each-line.ts';

const own = (name: string, said: ReadonlySet<string>) =>
  [...said].filter((key) => key.startsWith(`${name}:`)).map((key) => key.slice(name.length + 1));

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
      // What stands there under a name that is nearly right is told as that, once.
      const unasked = own(name, said).filter((path) => !paths.has(path));
      return [...paths]
        .filter((path) => !said.has(`${name}:${path}`) && nearest(path, unasked) === undefined)
        .map((path) => ({ file, path: path.split('/'), words: `these words are missing: ${path}` }));
    });
  },
};
