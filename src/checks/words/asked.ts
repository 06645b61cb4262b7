import type { Reading } from '../../content/content.ts';
import type { Flow } from '../../flow/flow-schema.ts';
import { AFTER_TOPICS, MEANT } from '../../flow/interrupts.ts';
import { CHILD } from '../../flow/subjects.ts';
import { FRAME } from '../../words/frame.ts';
import { INFORMATION } from '../../words/information.ts';
import { SHARED } from '../../words/keys.ts';
import { wordsAt } from '../../words/leaves.ts';

/** Screens that code opens beside the content's own interrupts, and their answers. */
export const SPOKEN: Readonly<Record<string, readonly string[]>> = {
  [MEANT]: [CHILD, ...AFTER_TOPICS],
  goodbye: [],
};

/** What the code will ask for, by file: the paths of words that must be there in English. */
export type AskedWords = Readonly<Record<string, ReadonlySet<string>>>;

/** Every word that flows, directory and code will ask for, as far as they could be read. */
export function askedFor({
  flows: { flows, interrupts, situations },
  directory,
  languages,
}: Reading): AskedWords {
  const all = Object.values(flows);
  const shared = new Set(borrowed(all, languages));
  const questions = all.map((flow) => [
    flow.id,
    Object.entries(flow.questions).flatMap(([name, { answers }]) => [
      `${name}/ask`,
      ...Object.keys(answers)
        .filter((answer) => !shared.has(answer) || ownWords(languages, flow.id, name, answer))
        .map((answer) => `${name}/answers/${answer}`),
    ]),
  ]);
  const screens = { ...SPOKEN, ...answersOf(interrupts) };
  const tables = Object.entries(directory.tables).flatMap(([id, { columns }]) => [
    `tables/${id}/caption`,
    ...columns.map((column) => `tables/${id}/columns/${column}`),
  ]);
  const shown = Object.values(flows).flatMap(({ shows }) => shows.map(({ situation }) => situation));
  const says = Object.values(situations).flatMap(({ contacts }) =>
    contacts.flatMap((entry) =>
      typeof entry === 'string' || entry.says === undefined ? [] : [`${entry.id}/says/${entry.says}`],
    ),
  );
  const organisations = Object.values(directory.organisations).flatMap(({ id, ways, beside, told = {} }) => [
    ...ways.flatMap((way) => (way.says === undefined ? [] : [`${id}/ways/${way.says}`])),
    ...(beside === undefined ? [] : [`${id}/what-beside`]),
    ...Object.keys(told).map((line) => `${id}/told/${line}`),
  ]);
  const words: Record<string, readonly string[]> = {
    ...Object.fromEntries(questions),
    [SHARED]: [...shared],
    interface: [...Object.keys(FRAME), ...tables],
    pages: INFORMATION.map((id) => `${id}/heading`),
    interrupts: Object.entries(screens).flatMap(([id, answers]) => [
      `${id}/heading`,
      ...answers.map((answer) => `${id}/answers/${answer}`),
    ]),
    situations: shown.filter((id) => id !== 'nobody').map((id) => `${id}/heading`),
    organisations: [...organisations, ...says],
  };
  return Object.fromEntries(Object.entries(words).map(([file, paths]) => [file, new Set(paths)]));
}

type Languages = Reading['languages'];

/** What a question itself says for an answer, in English. */
export const ownWords = (languages: Languages, flow: string, question: string, answer: string) =>
  wordsAt(languages['en']?.files[flow], [question, 'answers', answer]);

/**
 * Answers whose words stand in answers.json, or belong there: several questions offer them and say nothing for them.
 * Words that one question alone lacks are that question's own.
 */
function borrowed(flows: readonly Flow[], languages: Languages): string[] {
  // Of a flow whose words could not be read nobody knows what they lack.
  const said = flows.filter(({ id }) => languages['en']?.files[id] !== undefined);
  const lacking = said.flatMap((flow) =>
    Object.entries(flow.questions).flatMap(([name, { answers }]) =>
      Object.keys(answers).filter((answer) => ownWords(languages, flow.id, name, answer) === undefined),
    ),
  );
  const common = languages['en']?.files[SHARED] ?? {};
  return lacking.filter((answer, at) => Object.hasOwn(common, answer) || lacking.indexOf(answer) !== at);
}

const answersOf = (interrupts: Reading['flows']['interrupts']) =>
  Object.fromEntries(Object.entries(interrupts).map(([id, { answers }]) => [id, Object.keys(answers)]));
