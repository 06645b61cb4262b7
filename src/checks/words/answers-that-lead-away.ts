import { isInterrupt, rowOf } from '../../flow/interrupts.ts';
import { makeUnderstand } from '../../understanding/understand.ts';
import type { LanguageKnowledge } from '../../understanding/understanding-schema.ts';
import type { Command, Screen, Understood } from '../../understanding/understood.ts';
import type { Found, Rule } from '../rule.ts';
import { linesOf, type WordsLine } from './each-line.ts';

/** `start:danger/answers/yes` of a flow or an interrupt, `answers:skip` of what questions share. */
const ANSWER = /^(?:answers:|[^:]+:([^/]+)\/answers\/)([^/]+)$/;

/** Controls after which a conversation is not where it was: words that are only like them lose somebody’s place. */
const LOSES = ['exit', 'restart', 'back'];

/**
 * Words on an answer are no command: they are read again where their screen is gone, from an older message or while no
 * store answers, and whoever meant to go on must not be sent away. The words of a command, in any language, are one
 * whatever it does; words that are only like one are so where it would lose the person’s place.
 */
export const answersThatLeadAway: Rule = {
  code: 'answers-that-lead-away',
  needs: ['flows/'],
  check(read) {
    const takenFor = takenBy(read.understanding);
    const each = Object.keys(read.languages)
      .filter((language) => read.understanding[language])
      .flatMap((language) =>
        linesOf(read, language).flatMap((line): Found[] => {
          const answer = ANSWER.exec(line.key);
          if (!answer) return [];
          const [, screen = '', id = ''] = answer;
          const { command, reason } = takenFor(language, line.text);
          if (!command || leadsThere(screen, id, command)) return [];
          const exactly = reason === `command ${command.name}`;
          if (!exactly && !LOSES.includes(command.name)) return [];
          return [{ file: line.file, path: line.path, words: told(line, id, command, exactly) }];
        }),
      );
    return onceEach(each);
  },
};

/** Several questions may have the same label: it is told at the first, with where else it stands. */
function onceEach(each: readonly Found[]): readonly Found[] {
  const same = new Map<string, Found[]>();
  for (const found of each) {
    const [language] = found.file.match(/^locales\/[^/]+/) ?? [];
    const key = `${language} ${found.words}`;
    same.set(key, [...(same.get(key) ?? []), found]);
  }
  return [...same.values()].flatMap(([first, ...others]) => {
    if (first === undefined || others.length === 0) return first ?? [];
    const places = others.map(({ file, path }) => `${file} ${path.join('/')}`).join(', ');
    return { ...first, words: `${first.words}. It stands here too: ${places}` };
  });
}

let before: { readonly knowing: readonly unknown[]; readonly lines: Map<string, Understood> } | undefined;

/**
 * What a line of the content is taken for. It is remembered as long as no language knows anything else: content is checked
 * at every save, and reading all lines takes as long as all other rules.
 */
function takenBy(understanding: Readonly<Record<string, LanguageKnowledge>>) {
  const knowing = Object.entries(understanding).flat();
  if (before?.knowing.length !== knowing.length || before.knowing.some((one, at) => one !== knowing[at]))
    before = { knowing, lines: new Map() };
  const { lines } = before;
  const understand = makeUnderstand(understanding);
  return (language: string, text: string): Understood => {
    const key = `${language} ${text}`;
    const taken = lines.get(key) ?? understand(text, elsewhere(language));
    lines.set(key, taken);
    return taken;
  };
}

/** A screen with nothing on it: the words stand for themselves. */
const elsewhere = (language: string): Screen => ({ question: 'outcome', language, answers: [] });

/** Who asks for it gets it either way. */
const leadsThere = (screen: string, answer: string, { name }: NonNullable<Understood['command']>): boolean =>
  name === answer || (isInterrupt(screen) && rowOf(screen).answers[answer] === name);

function told({ language, text }: WordsLine, answer: string, command: Command, exactly: boolean): string {
  const does =
    command.name === 'language' ? `ask for a language, “${command.language}”` : `be for “${command.name}”`;
  if (exactly)
    return `“${text}”, typed or sent when this screen is gone, would ${does}: say it in other words`;
  return (
    `“${text}”, typed or sent when this screen is gone, would be taken for “${command.name}”: say it in other words, or ` +
    `write these under “replies”, “${answer}” in locales/${language}/understanding.yaml`
  );
}
