import { ASKING, KNOWN, THRESHOLDS, WONDERING } from './danger-limits.ts';
import { decide } from './decide.ts';
import { JOINED } from './disguise.ts';
import { clausesIn, fold, READ, type Sentences, sentencesOf } from './normalise.ts';
import type { Heard } from './printed.ts';
import { makeReader, type Reader, type TextReading } from './reader.ts';
import { makeScripts, type Scripts, type WrittenScript } from './script.ts';
import type { LanguageKnowledge } from './understanding-schema.ts';
import type { Screen, Understood } from './understood.ts';
import { wholeMessage } from './whole-message.ts';

/** A mark of a question at the end. */
const ASKS = /[?؟]\s*$/;
/** 999 as a number of its own, its digits apart too: not a price, not a part of a longer number. */
const CALLS_999 = /(?<![\d£$€.,])9(?:[\s–-]{0,2}|[.,]\s?)9(?:[\s–-]{0,2}|[.,]\s?)9(?![\d.,]\d|\d)/;

/** A number or a letter by itself: what examples hold beside it says nothing about whoever types it alone. */
const BARE = /^(\p{N}+|\p{L})$/u;

/** Letters of a short name: “C.C.T.V.” hides nothing. */
const SHORT_NAME = 4;
const isApart = (word: string) => word.startsWith(JOINED) && word.length - JOINED.length > SHORT_NAME;

/** Making a reader takes long, so whoever knows the same gets the same: content that is read again is ready at once. */
const made = new WeakMap<LanguageKnowledge, Reader>();
function readerOf(known: LanguageKnowledge): Reader {
  const reader = made.get(known) ?? makeReader(known);
  made.set(known, reader);
  return reader;
}

/** What makes `makeUnderstand` quick, a language a step: each takes some hundredth of a second. */
export const warmings = (knowledge: Readonly<Record<string, LanguageKnowledge>>): readonly (() => void)[] =>
  Object.values(knowledge).map((known) => () => void readerOf(known));

/**
 * Puts what the languages know together; what it gives is pure, keeps nothing and never throws.
 * @param knowledge by language id
 */
export function makeUnderstand(
  knowledge: Readonly<Record<string, LanguageKnowledge>>,
  limits = THRESHOLDS,
): (text: string, screen: Screen) => Understood {
  const readers = Object.entries(knowledge).map(([id, known]) => ({ id, reader: readerOf(known) }));
  const scripts = makeScripts(
    Object.fromEntries(
      Object.entries(knowledge).flatMap(([id, { words }]) => (words.letters ? [[id, words.letters]] : [])),
    ),
  );

  return function understand(text, screen) {
    const read = text.slice(0, READ);
    const asRead = fold(read);
    // Whoever writes more than is read gets at least the safety question.
    const tooLong = text.length > READ || asRead.tooLong;
    const sentences = sentencesOf(asRead);
    const heard = readers
      .map(({ id, reader }) => heardBy(id, reader, sentences))
      .sort((a, b) => Number(b.id === screen.language) - Number(a.id === screen.language));
    const whole = tooLong ? undefined : wholeMessage(read, screen, heard);
    if (whole) return whole;
    const written = scripts.writtenIn(read);
    const clauses = clausesIn(asRead);
    const asks = ASKS.test(read);
    const readings = whoReads(heard, scripts, written, screen.language).map(({ id, reader, normal }) => ({
      id,
      reading: reader.read(normal, clauses, asks),
    }));
    if (calls999(asRead.text, heard) && !readings.some(({ reading }) => asksAbout(reading))) {
      return CALLED_999;
    }
    const social = !tooLong && heard.some(({ reader, said }) => reader.social.has(said));
    const reply = heard.some(({ reader, said }) => reader.replies.has(said) || reader.places.has(said));
    const bare = sentences.every((words) => words.every((word) => BARE.test(word)));
    const apart = sentences.some((words) => words.some(isApart));
    return decide(readings, { screen, written, tooLong, social, reply, bare, apart }, limits);
  };
}

/** What the screen's language knows to the last word is no other language that happens to share its words. */
function whoReads(
  all: readonly Heard[],
  scripts: Scripts,
  written: WrittenScript,
  language: string,
): readonly Heard[] {
  const readers = ofScript(all, scripts, written);
  const own = readers.filter((one) => one.id === language && one.known === 1);
  return own.length > 0 ? own : readers;
}

/** What one language makes of a text, once for all that asks for it. */
function heardBy(id: string, reader: Reader, sentences: Sentences): Heard {
  const normal = reader.normal(sentences);
  return { id, reader, normal, said: normal.words.join(' '), known: reader.known(normal.words) };
}

/**
 * The languages of the text's script. In Latin letters that none of them knows, people may be writing another language the
 * way it sounds.
 */
function ofScript(all: readonly Heard[], scripts: Scripts, written: WrittenScript): readonly Heard[] {
  if (written.script.length > 0) return all.filter(({ id }) => written.script.includes(id));
  const latin = all.filter(({ id }) => !scripts.languages.has(id));
  const most = Math.max(0, ...latin.map(({ known }) => known));
  if (most >= KNOWN) return latin;
  return [...latin, ...all.filter((one) => scripts.languages.has(one.id) && one.known > most)];
}

const CALLED_999: Understood = {
  kind: 'command',
  command: { name: 'emergency' },
  harm: true,
  topics: [],
  reason: '999',
  hits: ['999'],
};

const asksAbout = ({ asking, wondering, fear }: TextReading) =>
  (asking && fear < ASKING) || (wondering && fear < WONDERING);

/** Any message that holds 999 asks for help, unless it speaks about the number ("what is 999 for"). */
const calls999 = (text: string, heard: readonly Heard[]): boolean =>
  (CALLS_999.test(text) ||
    heard.some(({ reader, said }) =>
      reader.spelled999.some((phrase) => ` ${said} `.includes(` ${phrase} `)),
    )) &&
  !heard.some(({ reader, said }) => reader.about999.some((phrase) => ` ${said} `.includes(` ${phrase} `)));
