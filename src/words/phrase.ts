import { createInstance, type i18n } from 'i18next';
import type { Lifelines } from '../directory/directory-schema.ts';
import { BESIDE_TOPICS, isUrgent } from '../flow/interrupts.ts';
import type { SayFrame, WordsKey } from './frame.ts';
import { isolated } from './isolate.ts';
import type { Said } from './message.ts';
import type { LanguageMeta, WordsFiles } from './words-schema.ts';

/** What a string's placeholders are filled with: names and numbers, or words that may have fallen back to English. */
export type Vars = Readonly<Record<string, string | Said>>;

export interface LanguageWords {
  readonly meta: LanguageMeta;
  readonly files: WordsFiles;
}

/**
 * Safety words: an enabled language has them all, and until a person has signed them they are shown with their
 * English beneath. How to reach an emergency service is among them, what a service is for is not.
 */
export const isSafety = (key: string, { emergency, crisis }: Lifelines): boolean => {
  const [, file, id = '', part = ''] = /^([^:]+):([^/]+)\/([^/]+)/.exec(key) ?? [];
  if (file === 'interrupts') return isUrgent(id) || TOPIC_DANGER.test(key);
  if (file === 'organisations') return REACHED.includes(part) && [emergency, ...crisis].includes(id);
  return file === 'start' && id === 'danger';
};
/** What is said beside a way to reach somebody. */
const REACHED = ['ways', 'says'];
const TOPIC_DANGER = new RegExp(
  `^interrupts:meant\\.topic/answers/(${Object.keys(BESIDE_TOPICS).join('|')})$`,
);

/** Says a key (`file:path/to/words`) in a language, or in English marked as English. */
export interface Phrase {
  <K extends string>(language: string, key: K & WordsKey<K>, vars?: Vars): Said;
  /** Says the words of the frame, in interface.json. */
  frame(language: string): SayFrame;
  /** True when English has the key. */
  has(key: string): boolean;
  /** The English value behind a key, whatever its form; undefined when there is none. */
  raw(key: string): unknown;
  /** Questions whose answers are subjects: “did you mean” says them as they do. */
  readonly subjects: readonly string[];
  readonly languages: Readonly<Record<string, LanguageWords>>;
}

/** The word that people are told to type to leave, as {{leave}}. */
const LEAVE = 'interface:bar/leave';

/** What else the content knows of its words. */
interface Around {
  /** Numbers that any string may name, such as {{emergency}}: they come from the directory. */
  readonly always: Readonly<Record<string, string>>;
  readonly subjects: readonly string[];
  readonly lifelines: Lifelines;
}

export function makePhrase(
  languages: Readonly<Record<string, LanguageWords>>,
  { always, subjects, lifelines }: Around,
): Phrase {
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
  const filled = (vars: Vars, dir: Said['dir']) =>
    Object.fromEntries(
      Object.entries(vars).map(([name, value]) => [
        name,
        isolated(typeof value === 'string' ? value : value.text, dir),
      ]),
    );
  const text = (language: string, key: string, vars: Vars): string => {
    const source = raw(language, key);
    // Most words have nothing to fill in, and a screen says some hundred of them.
    if (typeof source === 'string' && !/\{\{|\$t\(/.test(source)) return source;
    const leave = leaving(language);
    return instance.t(key, { ...filled({ ...always, leave, ...vars }, dirOf(language)), lng: language });
  };
  /** Said in one place, so that what people are told to type is what is understood. */
  const leaving = (language: string) => String(raw(language, LEAVE) ?? raw('en', LEAVE));
  const speaks = (language: string, vars: Vars) =>
    Object.values(vars).every((value) => typeof value === 'string' || value.lang === language);

  const phrase = (language: string, key: string, vars: Vars = {}): Said => {
    const lang = typeof raw(language, key) === 'string' && speaks(language, vars) ? language : 'en';
    const said = { text: text(lang, key, vars), lang, dir: dirOf(lang) };
    const unsigned = lang !== 'en' && isSafety(key, lifelines) && languages[lang]?.meta.signed === undefined;
    return unsigned ? { ...said, english: text('en', key, vars) } : said;
  };
  const frame =
    (language: string): SayFrame =>
    (key, ...[vars]) =>
      phrase(language, `interface:${key}`, vars);
  return Object.assign(phrase, {
    frame,
    has: (key: string) => typeof raw('en', key) === 'string',
    raw: (key: string) => raw('en', key),
    subjects,
    languages,
  });
}
