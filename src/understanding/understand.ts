import { decide, THRESHOLDS } from './decide.ts';
import { folded, plainDigits } from './normalise.ts';
import { makeReader } from './reader.ts';
import type { LanguageKnowledge } from './schema.ts';
import { languageOfScript, SCRIPT_LANGUAGES } from './script.ts';
import type { Screen, Understood } from './understood.ts';
import { type Heard, wholeMessage } from './whole.ts';

/** Characters that are read; whoever writes more gets at least the safety question. */
const READ = 2000;
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
    const tooLong = text.length > READ;
    const sentences = folded(read);
    const heard = readers
      .map(({ id, reader }) => ({ id, reader, said: reader.line(sentences) }))
      .sort((a, b) => Number(b.id === screen.language) - Number(a.id === screen.language));
    const whole = tooLong ? undefined : wholeMessage(read, screen, heard);
    if (whole) return whole;
    if (asksFor999(read, heard)) return CALLED_999;
    const script = languageOfScript(read);
    const readings = heard
      .filter(({ id }) => (script === undefined ? !SCRIPT_LANGUAGES.has(id) : id === script))
      .map(({ id, reader }) => ({ id, reading: reader.read(reader.normal(sentences)) }));
    const social = !tooLong && heard.some(({ reader, said }) => reader.social.has(said));
    return decide(readings, { screen, script, tooLong, social }, limits);
  };
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
