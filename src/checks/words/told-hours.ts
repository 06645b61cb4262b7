import { type Hours, type Organisation, type Way, WEEKDAYS } from '../../directory/directory-schema.ts';
import { type Found, organisationFile, type Rule } from '../rule.ts';
import { linesOf, QUOTED, type WordsLine } from './each-line.ts';
import { clockTimes, midnightAsZero, type ToldHours, toldHours } from './hours-in-words.ts';

const spansOf = (hours: Exclude<Hours, 'always'>) => Object.values(hours).flatMap((spans) => spans ?? []);
const written = (hours: Hours | undefined) =>
  hours === undefined || hours === 'always'
    ? (hours ?? 'nothing of hours')
    : Object.entries(hours)
        .map(([day, spans]) => `${day} ${[spans].flat().join(' and ')}`)
        .join(', ');

const same = (told: readonly string[], kept: readonly string[]) =>
  told.length === 0 ||
  [...new Set(told.map(midnightAsZero))].sort().join() ===
    [...new Set(kept.map(midnightAsZero))].sort().join();

/** Whether a sentence fits one way's hours: the days it names are all there are, and so are the times. */
function fits({ days, times, always }: ToldHours, hours: Hours | undefined): boolean {
  if (hours === undefined) return false;
  if (hours === 'always') return always && days.length === 0 && times.length === 0;
  return (
    !always &&
    same(
      days,
      WEEKDAYS.filter((day) => Object.hasOwn(hours, day)),
    ) &&
    same(
      times,
      spansOf(hours).flatMap((span) => span.split('-')),
    )
  );
}

/** The organisation that a line is about: its own words, or words elsewhere that name it. */
function ownerOf(
  key: string,
  text: string,
  organisations: readonly Organisation[],
): Organisation | undefined {
  const own = /^organisations:([^/]+)\//.exec(key)?.[1];
  if (own !== undefined) return organisations.find(({ id }) => id === own);
  return organisations.find(({ id, name }) => {
    const abbreviation = /\(([^)]+)\)$/.exec(name)?.[1];
    const names = [name.replace(/ \([^)]+\)$/, ''), id.replaceAll('-', ' ')].map((word) =>
      word.toLowerCase(),
    );
    return (
      names.some((word) => text.toLowerCase().includes(word)) ||
      (abbreviation !== undefined && text.split(/[^\p{L}\d]+/u).includes(abbreviation))
    );
  });
}

/** The ways a line speaks of: the one that it stands beside, else all of its organisation. */
function waysOf(key: string, { ways }: Organisation): (readonly [number, Way])[] {
  const beside = /^organisations:[^/]+\/ways\/(.+)$/.exec(key)?.[1];
  const all = ways.map((way, index) => [index, way] as const);
  return beside === undefined ? all : all.filter(([, { says }]) => says === beside);
}

/**
 * English words that name a day or a time agree with the hours in directory/: who changes the one is told of the other.
 * Each mistake names both places.
 */
export const toldHoursKept: Rule = {
  code: 'told-hours',
  needs: [],
  check(read) {
    const known = Object.values(read.directory.organisations);
    return linesOf(read, 'en').flatMap((line) => wrongHours(line, known));
  },
};

/**
 * A translation names the same times as the directory. While the English is wrong that is told alone; once it is right, a
 * translation that still says the old hours is told, whoever stamped it.
 */
export const translatedHoursKept: Rule = {
  code: 'translated-hours',
  needs: [],
  check(read) {
    const known = Object.values(read.directory.organisations);
    const english = linesOf(read, 'en').filter(({ text }) => toldHours(text).times.length > 0);
    const right = new Map(english.flatMap((line) => fitting(line, known)).map((found) => [found.key, found]));
    return Object.keys(read.languages)
      .filter((language) => language !== 'en')
      .flatMap((language) => linesOf(read, language))
      .flatMap(({ key, file, path, text }): Found[] => {
        const there = right.get(key);
        const times = clockTimes(text);
        if (there === undefined || times.length === 0 || same(times, timesOf(there.hours))) return [];
        const words = `“${sentenceOf(text)}” names ${times.join(' and ')}, and the directory says ${written(there.hours)}: put the times right`;
        return [{ file, path, words, also: there.also }];
      });
  },
};

const timesOf = (hours: Hours) =>
  hours === 'always' ? [] : spansOf(hours).flatMap((span) => span.split('-'));

/** Where an English line says the hours that a way has: which, and where they stand. */
function fitting({ key, text }: WordsLine, known: readonly Organisation[]) {
  const owner = ownerOf(key, text, known);
  const [found] =
    owner === undefined ? [] : waysOf(key, owner).filter(([, { hours }]) => fits(toldHours(text), hours));
  const hours = found?.[1].hours;
  if (owner === undefined || found === undefined || hours === undefined) return [];
  return [{ key, hours, also: { file: organisationFile(owner.id), path: ['ways', found[0], 'hours'] } }];
}

/** The sentence of a text that names a time or a day. */
const sentenceOf = (text: string) => {
  const sentences = text.split(/(?<=[.!?]) /);
  const found = sentences.find((one) => clockTimes(one).length > 0 || toldHours(one).days.length > 0);
  return found ?? text;
};

function wrongHours({ key, file, path, text }: WordsLine, known: readonly Organisation[]): Found[] {
  const told = toldHours(text);
  if (QUOTED.test(key) || (told.days.length === 0 && told.times.length === 0 && !told.always)) return [];
  const owner = ownerOf(key, text, known);
  const ways = owner === undefined ? [] : waysOf(key, owner);
  if (owner === undefined || ways.some(([, way]) => fits(told, way.hours))) return [];
  // The way that was most likely meant: one with hours by day, else one with any.
  const rank = ({ hours }: Way) => (hours === undefined ? 2 : hours === 'always' ? 1 : 0);
  const [meant] = ways.toSorted(([, a], [, b]) => rank(a) - rank(b));
  if (meant === undefined) return [];
  const [index, { hours }] = meant;
  const words = `“${sentenceOf(text)}” names other hours than the file of “${owner.id}”, which says ${written(hours)}: look up which are published, then change this sentence or that file`;
  const also = {
    file: organisationFile(owner.id),
    path: ['ways', index, ...(hours === undefined ? [] : ['hours'])],
  };
  return [{ file, path, words, also }];
}
