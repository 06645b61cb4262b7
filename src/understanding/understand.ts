import { decide, THRESHOLDS } from './decide.ts';
import { clausesIn, fold, plainDigits, READ, type Sentences, sentencesOf } from './normalise.ts';
import type { Heard } from './printed.ts';
import { makeReader, type Reader } from './reader.ts';
import type { LanguageKnowledge } from './schema.ts';
import { languageOfScript, SCRIPT_LANGUAGES } from './script.ts';
import type { Screen, Understood } from './understood.ts';
import { KNOWN } from './weighed.ts';
import { wholeMessage } from './whole.ts';

/** 999 as a number of its own: not a price, not a part of a longer number. */
const CALLS_999 = /(?<![\d£$€.,])999(?![\d.,]\d|\d)/;

/**
 * Puts what the languages know together; what it gives is pure, keeps nothing and never throws.
 * @param knowledge by language id
 */
export function makeUnderstand(
  knowledge: Readonly<Record<string, LanguageKnowledge>>,
  limits = THRESHOLDS,
): (text: string, screen: Screen) => Understood {
  const readers = Object.entries(knowledge).map(([id, known]) => ({ id, reader: makeReader(known) }));

  return function understand(text, screen) {
    const read = text.slice(0, READ);
    const plain = fold(read);
    // Whoever writes more than is read gets at least the safety question.
    const tooLong = text.length > READ || plain.tooLong;
    const sentences = sentencesOf(plain);
    const heard = readers
      .map(({ id, reader }) => ({ id, reader, said: reader.line(sentences) }))
      .sort((a, b) => Number(b.id === screen.language) - Number(a.id === screen.language));
    const whole = tooLong ? undefined : wholeMessage(read, screen, heard);
    if (whole) return whole;
    if (asksFor999(read, heard)) return CALLED_999;
    const script = languageOfScript(read);
    const clauses = clausesIn(plain);
    const readings = whoReads(heard, script, sentences, screen.language).map(({ id, reader }) => ({
      id,
      reading: reader.read(reader.normal(sentences), clauses),
    }));
    const social = !tooLong && heard.some(({ reader, said }) => reader.social.has(said));
    const reply = heard.some(({ reader, said }) => reader.replies.has(said) || reader.places.has(said));
    return decide(readings, { screen, script, tooLong, social, reply }, limits);
  };
}

/** What the screen's language knows to the last word is no other language that happens to share its words. */
function whoReads<One extends { readonly id: string; readonly reader: Reader }>(
  all: readonly One[],
  script: string | undefined,
  text: Sentences,
  language: string,
): readonly One[] {
  const readers = ofScript(all, script, text);
  const own = readers.filter(({ id, reader }) => id === language && knownBy(reader, text) === 1);
  return own.length > 0 ? own : readers;
}

const knownBy = (reader: Reader, text: Sentences) => reader.known(reader.normal(text).words);

/**
 * The languages of the text's script. In Latin letters that none of them knows, people may be writing another language the
 * way it sounds.
 */
function ofScript<One extends { readonly id: string; readonly reader: Reader }>(
  all: readonly One[],
  script: string | undefined,
  text: Sentences,
): readonly One[] {
  if (script !== undefined) return all.filter(({ id }) => id === script);
  const latin = all.filter(({ id }) => !SCRIPT_LANGUAGES.has(id));
  const known = ({ reader }: One) => knownBy(reader, text);
  const most = Math.max(0, ...latin.map(known));
  if (most >= KNOWN) return latin;
  return [...latin, ...all.filter((one) => SCRIPT_LANGUAGES.has(one.id) && known(one) > most)];
}

const CALLED_999: Understood = {
  kind: 'command',
  command: { name: 'emergency' },
  harm: true,
  topics: [],
  reason: '999',
  hits: ['999'],
};

/** Any message that holds 999 asks for help, unless it speaks about the number ("what is 999 for"). */
const asksFor999 = (text: string, heard: readonly Heard[]): boolean =>
  CALLS_999.test(plainDigits(text)) &&
  !heard.some(({ reader, said }) => reader.about999.some((phrase) => ` ${said} `.includes(` ${phrase} `)));
