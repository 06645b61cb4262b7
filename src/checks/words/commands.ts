import type { Reading } from '../../content/content.ts';
import { CONTROLS } from '../../flow/controls.ts';
import { folded } from '../../understanding/normalise.ts';
import type { CommandName } from '../../understanding/schema.ts';
import type { Found, Rule } from '../rule.ts';
import { type Line, linesOf } from './each.ts';

const heard = (text: string) => folded(text).flat().join(' ');

/** A language's commands as they are compared: the phrases of each. */
function commandsOf({ understanding, directory }: Reading, language: string) {
  const lists = understanding[language]?.words.commands;
  if (!lists) return undefined;
  const emergency = directory.organisations['police-999']?.ways.find(({ way }) => way === 'phone');
  const number = emergency?.way === 'phone' ? emergency.display : '';
  const all = new Map(Object.entries(lists).map(([name, phrases]) => [name, new Set(phrases.map(heard))]));
  return {
    filled: (text: string) => text.replaceAll('{{emergency}}', number),
    /** True of a whole message that is some command: a cry for help may be two of them. */
    is: (text: string) => [...all.values()].some((phrases) => phrases.has(heard(text))),
    /** True of a sentence that names one of a command's phrases. */
    names: (text: string, name: CommandName) =>
      [...(all.get(name) ?? [])].some((phrase) => ` ${heard(text)} `.includes(` ${phrase} `)),
  };
}

type Commands = NonNullable<ReturnType<typeof commandsOf>>;

const LEAVE = /\btype:? exit\b/i;
const LIST = /\byou can type: /i;

/** What English tells people to type, looked for in the same line of another language. */
function unheard({ text, path, file, language }: Line, english: string, commands: Commands): Found[] {
  const list = `locales/${language}/understanding.yaml`;
  if (LEAVE.test(english) && !commands.names(text, 'exit')) {
    const words = `these words tell people what to type to leave, and “exit” in ${list} holds none of it`;
    return [{ file, path, words }];
  }
  if (!LIST.test(english)) return [];
  const told = (commands.filled(text).split(/[:：]/).at(-1) ?? '').split(/[,،、]/);
  return told
    .filter((word) => !commands.is(word))
    .map((word) => {
      const words = `people are told to type “${word.trim().replace(/[.।۔]$/, '')}”, which no command in ${list} holds`;
      return { file, path, words };
    });
}

/** A rule that looks at some lines of every language that is understood. */
const heardIn =
  (check: (lines: readonly Line[], commands: Commands, english: ReadonlyMap<string, string>) => Found[]) =>
  (read: Reading): Found[] => {
    const english = new Map(linesOf(read, 'en').map(({ key, text }) => [key, text]));
    return Object.keys(read.languages).flatMap((language) => {
      const commands = commandsOf(read, language);
      return commands ? check(linesOf(read, language), commands, english) : [];
    });
  };

/** The words that people are told to type do what they are told they do, in every language. */
export const commandsTold: Rule = {
  code: 'commands-told',
  needs: [],
  check: heardIn((lines, commands, english) =>
    lines.flatMap((line) => unheard(line, english.get(line.key) ?? '', commands)),
  ),
};

const BUTTONS = new Set<string>([...CONTROLS.map((id) => `interface:controls/${id}`), 'interface:bar/exit']);

/** The words of a button that stands on every view, typed, are a command too. */
export const buttonsTyped: Rule = {
  code: 'buttons-typed',
  needs: [],
  check: heardIn((lines, commands) =>
    lines
      .filter(({ key, text }) => BUTTONS.has(key) && !commands.is(commands.filled(text)))
      .map(({ language, text, file, path }) => {
        const words = `“${text}” stands on a button, and typed it is no command: add it to locales/${language}/understanding.yaml`;
        return { file, path, words };
      }),
  ),
};
