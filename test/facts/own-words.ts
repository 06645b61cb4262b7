import { SHARED } from '../../src/words/keys.ts';
import { content } from './every-screen.ts';

/** A line of words. `key` is file:path. */
export interface Line {
  readonly key: string;
  readonly text: string;
}

/** The page's own words, the law's, and what services are called: these are carried as they are, however long. */
const QUOTED = /\/(quote|quotes|law)(\/|$)|^organisations:[^/]+\/(for|what|what-beside)$/;

function linesOf(value: unknown, key: string): Line[] {
  if (typeof value === 'string') return [{ key, text: value }];
  if (typeof value !== 'object' || value === null) return [];
  const inner = (name: string) => (key.endsWith(':') ? `${key}${name}` : `${key}/${name}`);
  return Object.entries(value).flatMap(([name, words]) => linesOf(words, inner(name)));
}

export const linesIn = (files: Readonly<Record<string, object>>): Line[] =>
  Object.entries(files).flatMap(([file, words]) => linesOf(words, `${file}:`));
/** The same as people meet them: each question with all its answers. */
export const askedIn = (files: Readonly<Record<string, object>>): Line[] => linesIn(asAsked(files));

type Labels = Readonly<Record<string, string>>;
type Questions = Readonly<Record<string, { readonly answers?: Labels }>>;

/** Each question with all its answers, also those whose words many questions share. */
function asAsked({ [SHARED]: shared = {}, ...files }: Readonly<Record<string, object>>) {
  const english = content.languages['en']?.files ?? {};
  const asked = Object.values(content.flows.flows).map(({ id, questions }) => {
    const said = (files[id] ?? {}) as Questions;
    const full = Object.entries(questions).map(([name, { answers }]) => {
      const own = (english[id] as Questions | undefined)?.[name]?.answers ?? {};
      const borrowed = Object.entries(shared as Labels).filter(
        ([answer]) => answer in answers && !(answer in own),
      );
      return [name, { ...said[name], answers: { ...Object.fromEntries(borrowed), ...said[name]?.answers } }];
    });
    return [id, Object.fromEntries(full)];
  });
  return { ...files, ...Object.fromEntries(asked) };
}
/** Lines of ours: words that the council page did not write. */
export const ownIn = (lines: readonly Line[]): Line[] => lines.filter(({ key }) => !QUOTED.test(key));

const file = (key: string) => key.slice(0, key.indexOf(':'));
const screen = (key: string) => key.split('/')[0] ?? key;
/** Every other file's top keys are screens: questions, interrupts, outcomes and pages. */
const FRAMES = ['interface', 'organisations'];

/** Our own lines by screen: `prose` is read as a message, `labels` are its answers. Steps and tables are neither. */
export function screensIn(own: readonly Line[]) {
  const onScreens = own.filter(({ key }) => !FRAMES.includes(file(key)));
  return [...new Set(onScreens.map(({ key }) => screen(key)))].map((name) => {
    const lines = onScreens.filter(({ key }) => screen(key) === name);
    return {
      screen: name,
      /** A page outside the conversation is a document: it is longer than a message. */
      page: lines.some(({ key }) => key.startsWith('pages:')),
      prose: lines.filter(({ key }) => !/\/(answers|steps|table)(\/|$)/.test(key)).map(({ text }) => text),
      labels: lines.filter(({ key }) => key.includes('/answers/')).map(({ text }) => text),
    };
  });
}

export const everyLine: readonly Line[] = askedIn(content.languages['en']?.files ?? {});
export const ownLines: readonly Line[] = ownIn(everyLine);
export const ownScreens = screensIn(ownLines);

export const wordsOf = (text: string): string[] =>
  text.split(/\s+/).filter((word) => /[\p{L}\d{]/u.test(word));
/** Also at the full stop of Nepali and the question mark of Arabic. */
export const sentencesOf = (text: string): string[] => text.split(/(?<=[.?:।؟])\s+/);
