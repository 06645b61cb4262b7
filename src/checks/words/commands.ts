import type { Reading } from '../../content/content.ts';
import { folded } from '../../understanding/normalise.ts';
import type { Found, Rule } from '../rule.ts';
import { linesOf, type WordsLine } from './each-line.ts';

const heard = (text: string) => folded(text).flat().join(' ');

/** What typed words do in a language: its commands, and whatever is printed on a button of the frame. */
function understoodIn({ understanding, directory }: Reading, language: string, lines: readonly WordsLine[]) {
  const lists = understanding[language]?.words.commands;
  if (!lists) return undefined;
  const phone = directory.organisations[directory.lifelines.emergency]?.ways.find(
    ({ way }) => way === 'phone',
  );
  const number = phone?.way === 'phone' ? phone.display : '';
  const filled = (text: string) => text.replaceAll('{{emergency}}', number);
  const labels = lines.filter(({ key }) => BUTTON.test(key)).map(({ text }) => filled(text));
  const known = new Set([...Object.values(lists).flat(), ...labels].map(heard));
  return { filled, holds: (text: string) => known.has(heard(text)) };
}

const BUTTON = /^interface:(controls\/|bar\/exit$)/;
/** The English of a line that lists what can be typed: the list follows its colon, in every language. */
const LIST = /\byou can type: /i;

/** The words that people are told to type do something, in every language. */
export const commandsTold: Rule = {
  code: 'commands-told',
  needs: ['directory/organisations/'],
  check(read) {
    const told = new Set(linesOf(read, 'en').flatMap(({ key, text }) => (LIST.test(text) ? [key] : [])));
    return Object.keys(read.languages).flatMap((language) => {
      const lines = linesOf(read, language);
      const understood = understoodIn(read, language, lines);
      if (!understood) return [];
      return lines
        .filter(({ key }) => told.has(key))
        .flatMap(({ file, path, text }): Found[] => {
          const words = (understood.filled(text).split(/[:：]/).at(-1) ?? '').split(/[,،、]/);
          return words
            .filter((word) => !understood.holds(word) && !word.includes('{{'))
            .map((word) => ({ file, path, words: unheard(word, language) }));
        });
    });
  },
};

const unheard = (word: string, language: string) =>
  `people are told to type “${word.trim().replace(/[.।۔]$/, '')}”, which is no button and no command in locales/${language}/understanding.yaml`;
