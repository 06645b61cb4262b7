import type { Found, Rule } from '../rule.ts';
import { allLines } from './each-line.ts';

/** A list says a thing once: a line that stands twice was copied by mistake. */
export const linesTwice: Rule = {
  code: 'lines-twice',
  needs: [],
  check(read) {
    const said = new Set<string>();
    return allLines(read).flatMap(({ file, path, text }): Found[] => {
      if (!/^\d+$/.test(path.at(-1) ?? '')) return [];
      const line = [file, ...path.slice(0, -1), text].join('\n');
      if (said.has(line)) return [{ file, path, words: `“${text}” stands twice in this list` }];
      said.add(line);
      return [];
    });
  },
};
