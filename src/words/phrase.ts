import { createInstance, type i18n } from 'i18next';
import type { Said } from './message.ts';
import type { LanguageMeta } from './schema.ts';

export type Vars = Readonly<Record<string, string>>;

/** One language's words by namespace (a file's name), as nested objects with strings at the ends. */
export interface LanguageWords {
  readonly meta: LanguageMeta;
  readonly files: Readonly<Record<string, object>>;
}

/** Safety words: until a person has signed a language's, they are shown with their English beneath. */
const SAFETY = /^(start:danger\/|interrupts:(emergency|safety\.danger|self-harm))/;

/** Says a key (`file:path/to/words`) in a language, or in English marked as English. */
export interface Phrase {
  (language: string, key: string, vars?: Vars): Said;
  /** True when English has the key. */
  has(key: string): boolean;
  /** The English value behind a key, whatever its form; undefined when there is none. */
  raw(key: string): unknown;
  readonly languages: Readonly<Record<string, LanguageWords>>;
}

/** `always` holds numbers that any string may name, such as {{emergency}}: they come from the directory. */
export function makePhrase(languages: Readonly<Record<string, LanguageWords>>, always: Vars): Phrase {
  const instance: i18n = createInstance();
  void instance.init({
    lng: 'en',
    fallbackLng: false,
    initAsync: false,
    keySeparator: '/',
    nsSeparator: ':',
    ns: [...new Set(Object.values(languages).flatMap(({ files }) => Object.keys(files)))],
    interpolation: { escapeValue: false },
    resources: Object.fromEntries(Object.entries(languages).map(([id, { files }]) => [id, files])),
  });
  const raw = (language: string, key: string): unknown => {
    const [file = '', path = ''] = key.split(':');
    return instance.getResource(language, file, path, { keySeparator: '/' });
  };
  const dirOf = (language: string) => languages[language]?.meta.dir ?? 'ltr';
  const text = (language: string, key: string, vars: Vars) =>
    instance.getFixedT(language)(key, { ...always, ...vars });

  const phrase = (language: string, key: string, vars: Vars = {}): Said => {
    const lang = typeof raw(language, key) === 'string' ? language : 'en';
    const said = { text: text(lang, key, vars), lang, dir: dirOf(lang) };
    const unsigned = lang !== 'en' && SAFETY.test(key) && languages[lang]?.meta.signed === undefined;
    return unsigned ? { ...said, english: text('en', key, vars) } : said;
  };
  return Object.assign(phrase, {
    has: (key: string) => typeof raw('en', key) === 'string',
    raw: (key: string) => raw('en', key),
    languages,
  });
}
