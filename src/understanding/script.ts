/** The letters by which a language is told from others. */
export interface Letters {
  /** The script's name in Unicode. */
  readonly script: string;
  /** Letters of the same script that this language does not have: who writes them writes another language. */
  readonly foreign: string;
}

/** What the letters of a text say of its language. */
export interface WrittenScript {
  /** Languages whose script most of its letters are in; none for Latin letters, or none at all. */
  readonly script: readonly string[];
  /** Those of them that have all its letters. */
  readonly fitting: readonly string[];
}

/** The scripts of the languages that are not written in Latin letters. */
export interface Scripts {
  readonly languages: ReadonlySet<string>;
  writtenIn(text: string): WrittenScript;
}

/** @param letters of each language that is not written in Latin letters; several may share a script */
export function makeScripts(letters: Readonly<Record<string, Letters>>): Scripts {
  const languages = Object.entries(letters).map(([language, { script, foreign }]) => ({
    language,
    script,
    foreign: new Set(foreign),
  }));
  const scripts = [...new Set(languages.map(({ script }) => script))].map((script) => ({
    script,
    letter: new RegExp(`\\p{Script=${script}}`, 'gu'),
  }));
  const count = (text: string, letter: RegExp) => text.match(letter)?.length ?? 0;
  return {
    languages: new Set(languages.map(({ language }) => language)),
    writtenIn(text) {
      const latin = count(text, /\p{Script=Latin}/gu);
      const [best] = scripts
        .map(({ letter, script }) => ({ script, many: count(text, letter) }))
        .sort((a, b) => b.many - a.many);
      if (!best || best.many <= latin) return { script: [], fitting: [] };
      const signs = [...text.toLowerCase()];
      const own = languages.filter(({ script }) => script === best.script);
      const fitting = own.filter(({ foreign }) => !signs.some((sign) => foreign.has(sign)));
      return {
        script: own.map(({ language }) => language),
        fitting: fitting.map(({ language }) => language),
      };
    },
  };
}
