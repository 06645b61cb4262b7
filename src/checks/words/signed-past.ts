import { type Found, type Rule, wordsFile } from '../rule.ts';

const SIGNED = ['checked', 'signed'] as const;

/** Whoever has read a translation has done so by today: from that line on its notice, or the English beneath, is gone. */
export const signedPast: Rule = {
  code: 'signed-past',
  needs: [],
  check: ({ languages }, { today }) =>
    Object.entries(languages).flatMap(([language, { meta }]) =>
      SIGNED.flatMap((name): Found[] => {
        const date = meta[name]?.date;
        if (date === undefined || date <= today) return [];
        const words = `“${name}” is ${date}, a day that has not come yet (today is ${today}): write the day on which it was done`;
        return [{ file: wordsFile(language, 'language'), path: [name, 'date'], words }];
      }),
    ),
};
