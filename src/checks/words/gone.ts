import { type Found, type Rule, wordsFile } from '../rule.ts';

/** What was translated once and is no longer said: lines that somebody took out, or that were lost. One mistake a file. */
export const translationsGone: Rule = {
  code: 'translations-gone',
  needs: [],
  check: (read, { sound }) =>
    Object.entries(read.languages).flatMap(([language, { gone }]) => {
      const first = new Map<string, { key: string; count: number }>();
      for (const key of gone) {
        const name = key.replace(/:.*/, '');
        if (!sound(wordsFile(language, name)) || !sound(wordsFile('en', name))) continue;
        const { key: before, count } = first.get(name) ?? { key, count: 0 };
        first.set(name, { key: before, count: count + 1 });
      }
      return [...first.values()].map(({ key, count }): Found => {
        const more = count > 1 ? ` and ${count - 1} more` : '';
        const words = `“${key}”${more} was translated, and has no words or no English now: put them back, or run npm run translations where that is meant`;
        return { file: `locales/${language}/sources.json`, path: [key], words };
      });
    }),
};
