import type { Fault } from '../flow/fault.ts';
import { keyOf, leaves } from './leaves.ts';

type Files = Readonly<Record<string, object>>;
type Rule = readonly [form: RegExp, message: string];

/** Sentences of more words are hard to read in a hurry. */
const WORDS = 15;

/** The council page's own words, the law's, and what the cards carry from their sources: these stay as they are. */
const QUOTED = /\/(quote|quotes|law|table)(\/|$)|^organisations:[^/]+\/(for|what|what-beside)$/;
const ASKED = /\/(ask|hint|answers\/[^/]+)$/;

/** A frightened person may act on these, and they may be untrue: nothing starts while one stands there. */
const CLAIMS: readonly Rule[] = [
  [/\bconfidential/i, 'never say that something is confidential: nobody here can promise it'],
  [/\banonym/i, 'never say that something is anonymous: nobody here can promise it'],
  [
    /\b(no|without (a|any)) trace|\buntrace/i,
    'never say that nothing is left behind: nobody here can promise it',
  ],
  [
    /\byou( may| might| will| would|.ll|.d)?( not| do not| don.t)? (qualify|be (eligible|entitled))|\byou(.re| are)( not)? (eligible|entitled)/i,
    'never say who qualifies: the service decides that',
  ],
  [
    /\b(no|without an?) appointments?\b/i,
    'never say that no appointment is needed: the service may have changed that',
  ],
];

/** Clumsy, not dangerous: who mends a wrong number at night is told of them, and is not held up. */
const STYLE: readonly Rule[] = [
  [/[!！]/, 'no exclamation marks: they shout'],
  [/(?!©)\p{Extended_Pictographic}/u, 'no emoji: they are read out oddly, and show up on a screen'],
];
const ENGLISH_STYLE: readonly Rule[] = [
  [/\byou must\b/i, 'not “you must”: say what a person can do'],
  [/\bjust\b/i, 'not “just”: it may be the hardest thing to do'],
  [/\bI (do not |don.t )?understand/i, 'not “I understand”: this is a program'],
  [
    /\b(leave (him|her|them)|confront|record (him|her|them))\b/i,
    'never advise leaving, confronting or recording: it can be dangerous',
  ],
];
const VICTIM: Rule = [/\b(victim|perpetrator|offender)s?\b/i, 'not in a question: few call themselves that'];

const sentencesOf = (text: string) => text.split(/(?<=[.?:।؟])\s+/);
const wordsIn = (text: string) => text.split(/\s+/).filter((word) => /[\p{L}\d{]/u.test(word)).length;

function linesOf(files: Files, fileOf: (file: string) => string) {
  return Object.entries(files).flatMap(([file, words]) =>
    leaves(words)
      .map(([path, text]) => ({ key: keyOf(file, path), file: fileOf(file), path, text }))
      .filter(({ key }) => !QUOTED.test(key)),
  );
}

const broken = (rules: readonly Rule[], text: string) =>
  rules.flatMap(([form, message]) => {
    const [found] = form.exec(text) ?? [];
    return found === undefined ? [] : [`“${found}”: ${message}`];
  });

/** English words that promise what nobody can keep. */
export const checkClaims = (files: Files, fileOf: (file: string) => string): Fault[] =>
  linesOf(files, fileOf).flatMap(({ file, path, text }) =>
    broken(CLAIMS, text).map((message) => ({ file, path, message })),
  );

/** Words that are harder to read than they need be. Advice: the content is served all the same. */
export const adviseOnWording = (language: string, files: Files, fileOf: (file: string) => string): Fault[] =>
  linesOf(files, fileOf).flatMap(({ key, file, path, text }) => {
    const asked = !key.startsWith('interface:') && ASKED.test(key);
    const english = language === 'en' ? [...ENGLISH_STYLE, ...(asked ? [VICTIM] : [])] : [];
    const long = sentencesOf(text)
      .map(wordsIn)
      .filter((count) => count > WORDS)
      .map((count) => `a sentence has ${count} words: ${WORDS} or fewer are read in a hurry`);
    return [...broken([...STYLE, ...english], text), ...long].map((message) => ({ file, path, message }));
  });
