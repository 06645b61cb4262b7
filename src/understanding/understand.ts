import { decide, THRESHOLDS } from './decide.ts';
import { plainDigits } from './normalise.ts';
import { makeReader, type Reader } from './reader.ts';
import type { LanguageKnowledge } from './schema.ts';
import { languageOfScript } from './script.ts';
import type { Screen, Understood } from './understood.ts';
import { wholeMessage } from './whole.ts';

/** Characters that are read; whoever writes more gets at least the safety question. */
const READ = 2000;
/** 999 as a number of its own: not a price, not a part of a longer number. */
const CALLS_999 = /(?<![\d£$€.,])999(?![\d.,]\d|\d)/;
const NON_LATIN = new Set(['uk', 'ne', 'ar']);

/**
 * Puts what the languages know together; what it gives is pure, keeps nothing and never throws.
 * @param knowledge by language id
 */
export function makeUnderstand(
  knowledge: Readonly<Record<string, LanguageKnowledge>>,
  limits = THRESHOLDS,
): (text: string, screen: Screen) => Understood {
  const readers = new Map(Object.entries(knowledge).map(([id, known]) => [id, makeReader(known)] as const));
  const all = [...readers.values()];

  return function understand(text, screen) {
    const read = text.slice(0, READ);
    const own = readers.get(screen.language);
    const ordered: readonly Reader[] = own ? [own, ...all.filter((reader) => reader !== own)] : all;
    const tooLong = text.length > READ;
    const whole = tooLong ? undefined : wholeMessage(read, screen, ordered);
    if (whole) return whole;
    if (asksFor999(read, ordered)) {
      return {
        kind: 'command',
        command: { name: 'emergency' },
        harm: true,
        topics: [],
        reason: '999',
        hits: ['999'],
      };
    }
    const script = languageOfScript(read);
    const fitting = [...readers].filter(([id]) =>
      script === undefined ? !NON_LATIN.has(id) : id === script,
    );
    const readings = fitting.map(([id, reader]) => ({ id, reading: reader.read(reader.normal(read)) }));
    const around = {
      screen,
      script,
      tooLong,
      social: !tooLong && ordered.some((reader) => reader.social.has(reader.line(read))),
    };
    return decide(readings, around, limits);
  };
}

/** Any message that holds 999 asks for help, unless it speaks about the number ("what is 999 for"). */
function asksFor999(text: string, readers: readonly Reader[]): boolean {
  if (!CALLS_999.test(plainDigits(text))) return false;
  return !readers.some((reader) => {
    const line = ` ${reader.line(text)} `;
    return reader.about999.some((phrase) => line.includes(` ${phrase} `));
  });
}
