import type { Chance } from './chance.ts';

const SAID = [
  'he has a knife',
  'my neighbour plays music at night',
  '999',
  'hello',
  'I want to die',
  'мене б’ють',
  'on ma nóż',
  'يضربني',
  'मलाई कुट्छ',
  'exit',
  'stop',
  'polski',
  'no',
  'skip',
];
/** Signs that grow, join, turn the line, or are half of one. */
const SIGNS = [
  '㌖',
  'ﷺ',
  'é',
  '́',
  '‍',
  '‮',
  '\u0000',
  '\ud83d',
  '👩‍👩‍👧',
  'क्षि',
  'ß',
  'İ',
  '％',
  '\r\n',
  '\t',
  '{{',
  '${',
  '"',
  "'",
  '<',
  '&',
  '\\',
  '%00',
  '../',
];
const WORDS = [
  '__proto__',
  'constructor',
  'toString',
  'null',
  'undefined',
  'NaN',
  '-1',
  '1e308',
  '9007199254740993',
  'true',
  '[object Object]',
];

/** What somebody might type, or a program send in its place. */
export function textFrom(chance: Chance): string {
  switch (chance.below(6)) {
    case 0:
      return chance.of(WORDS);
    case 1:
      return chance.of(SIGNS).repeat(1 + chance.below(chance.is(0.05) ? 3_000 : 40));
    case 2:
      return Array.from({ length: 1 + chance.below(30) }, () =>
        chance.of(chance.is(0.7) ? SAID : SIGNS),
      ).join(chance.of(['', ' ', '\n']));
    case 3:
      return Array.from({ length: 1 + chance.below(60) }, () =>
        String.fromCodePoint(chance.below(0x1ffff)),
      ).join('');
    default:
      return chance.of(SAID);
  }
}

/** A value of any kind where JSON is read. */
export function valueFrom(chance: Chance, depth = 0): unknown {
  switch (chance.below(depth > 2 ? 6 : 9)) {
    case 0:
      return null;
    case 1:
      return chance.of([true, false, 0, -1, 1e308, 2 ** 53, 0.5]);
    case 2:
      return '';
    case 6:
      return Array.from({ length: chance.below(6) }, () => valueFrom(chance, depth + 1));
    case 7:
      return Object.fromEntries(
        Array.from({ length: chance.below(6) }, () => [textFrom(chance), valueFrom(chance, depth + 1)]),
      );
    case 8: {
      let deep: unknown = textFrom(chance);
      for (let times = chance.below(40); times > 0; times--) deep = [deep];
      return deep;
    }
    default:
      return textFrom(chance);
  }
}

/** With no half of a sign: an address can hold none. */
export const wellFormed = (text: string) => Buffer.from(text).toString();
