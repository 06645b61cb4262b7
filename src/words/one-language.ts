import type { Said } from './message.ts';

/** A line put together from several words is all in English when any part of it is: one line has one language. */
export function inOneLanguage<T extends Said | undefined>(language: string, say: (language: string) => T): T {
  const line = say(language);
  return line === undefined || line.lang === language ? line : say('en');
}

/** Sentences one after another, as one line. */
export function asOneLine(lines: readonly Said[]): Said | undefined {
  const [first] = lines;
  if (!first) return undefined;
  const english = lines.flatMap((line) => line.english ?? []).join(' ');
  return {
    text: lines.map(({ text }) => text).join(' '),
    lang: lines.every(({ lang }) => lang === first.lang) ? first.lang : 'en',
    dir: first.dir,
    ...(english === '' ? {} : { english }),
  };
}
