/** The letters by which a language is told from others. */
export interface Letters {
  /** The script's name in Unicode. */
  readonly script: string;
  /** Letters of the same script that this language does not have: who writes them writes another language. */
  readonly foreign: string;
}

/** A script that belongs to one of our languages, or to none of them. */
export interface Scripts {
  /** Languages that are not written in Latin letters. */
  readonly languages: ReadonlySet<string>;
  /** The language whose script most letters of a text are in; undefined for Latin letters, or none at all. */
  languageOf(text: string): string | undefined;
  /** Letters of that language's script that are another language's. */
  isForeign(text: string, language: string): boolean;
}

/** @param letters of each language that is not written in Latin letters */
export function makeScripts(letters: Readonly<Record<string, Letters>>): Scripts {
  const scripts = Object.entries(letters).map(([language, { script, foreign }]) => ({
    language,
    letter: new RegExp(`\\p{Script=${script}}`, 'gu'),
    foreign: new Set(foreign),
  }));
  const count = (text: string, letter: RegExp) => text.match(letter)?.length ?? 0;
  return {
    languages: new Set(scripts.map(({ language }) => language)),
    languageOf(text) {
      const latin = count(text, /\p{Script=Latin}/gu);
      const [best] = scripts
        .map(({ letter, language }) => ({ language, many: count(text, letter) }))
        .sort((a, b) => b.many - a.many);
      return best && best.many > latin ? best.language : undefined;
    },
    isForeign(text, language) {
      const own = scripts.find((one) => one.language === language);
      return own !== undefined && [...text.toLowerCase()].some((sign) => own.foreign.has(sign));
    },
  };
}
