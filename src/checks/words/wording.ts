import type { Rule } from '../rule.ts';
import { eachLine } from './each-line.ts';

type Form = readonly [form: RegExp, words: string];

/** Sentences of more words are hard to read in a hurry. */
const WORDS = 15;

/** The council page's own words, the law's, and what the cards carry from their sources: these stay as they are. */
const CARRIED = /\/(quote|quotes|law|table)(\/|$)|^organisations:[^/]+\/(for|what|what-beside)$/;
const ASKED = /\/(ask|hint|answers\/[^/]+)$/;

/** A frightened person may act on these, and they may be untrue: nothing starts while one stands there. */
const CLAIMS: readonly Form[] = [
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
const STYLE: readonly Form[] = [
  [/[!！]/, 'no exclamation marks: they shout'],
  [/(?!©)\p{Extended_Pictographic}/u, 'no emoji: they are read out oddly, and show up on a screen'],
];
const ENGLISH_STYLE: readonly Form[] = [
  [/\byou must\b/i, 'not “you must”: say what a person can do'],
  [/\bjust\b/i, 'not “just”: it may be the hardest thing to do'],
  [/\bI (do not |don.t )?understand/i, 'not “I understand”: this is a program'],
  [
    /\b(leave (him|her|them)|confront|record (him|her|them))\b/i,
    'never advise leaving, confronting or recording: it can be dangerous',
  ],
];
const VICTIM: Form = [/\b(victim|perpetrator|offender)s?\b/i, 'not in a question: few call themselves that'];

const sentencesOf = (text: string) => text.split(/(?<=[.?:।؟])\s+/);
const wordsIn = (text: string) => text.split(/\s+/).filter((word) => /[\p{L}\d{]/u.test(word)).length;

const broken = (forms: readonly Form[], text: string) =>
  forms.flatMap(([form, words]) => {
    const [found] = form.exec(text) ?? [];
    return found === undefined ? [] : [`“${found}”: ${words}`];
  });

/** English words that promise what nobody can keep. */
export const claims: Rule = {
  code: 'claims',
  needs: [],
  check: eachLine(({ key, text }) => (CARRIED.test(key) ? [] : broken(CLAIMS, text)), 'en'),
};

/** Words that are harder to read than they need be. Advice: the content is served all the same. */
export const wording: Rule = {
  code: 'wording',
  needs: [],
  check: eachLine(({ language, key, text }) => {
    if (CARRIED.test(key)) return [];
    const asked = !key.startsWith('interface:') && ASKED.test(key);
    const english = language === 'en' ? [...ENGLISH_STYLE, ...(asked ? [VICTIM] : [])] : [];
    const long = sentencesOf(text)
      .map(wordsIn)
      .filter((count) => count > WORDS)
      .map((count) => `a sentence has ${count} words: ${WORDS} or fewer are read in a hurry`);
    return [...broken([...STYLE, ...english], text), ...long];
  }),
};
