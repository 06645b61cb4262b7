import { folded, type Normal, plainDigits } from './normalise.ts';
import type { Reader } from './reader.ts';
import type { Printed, Screen } from './understood.ts';

/** One language with the line it makes of the text. */
export interface Heard {
  readonly id: string;
  readonly reader: Reader;
  readonly normal: Normal;
  readonly said: string;
  /** Share of its words that the language's examples know. */
  readonly known: number;
}

/** What a text presses: an answer by its id, or one of the screen's controls by its place. */
export type Pressed = { readonly answer: string } | { readonly control: number };

/** What is printed is the same for everybody: the line that a language makes of it is worked out once. */
const known = new WeakMap<Reader, Map<string, string>>();

/** @param label words of the content, never of a person */
function lineOf(reader: Reader, label: string): string {
  const lines = known.get(reader) ?? new Map<string, string>();
  known.set(reader, lines);
  const line = lines.get(label) ?? reader.line(folded(label));
  lines.set(label, line);
  return line;
}

/** A number as people write it. */
const NUMBER = /^[#(]?\s*(\d{1,2})\s*[.):]?$/;

/**
 * What is printed is understood: the number of something on the screen, or its words with or without that number, as a
 * whole message, are that button. Looked at before anything else.
 * @param heard the screen's own language first
 * @param own the answer that the screen's own language makes of the words
 */
export function pressed(
  text: string,
  { answers, controls = [], numbered = 0, language }: Screen,
  heard: readonly Heard[],
  own: () => string | undefined,
): Pressed | undefined {
  const lines: readonly (Printed & { does: Pressed })[] = [
    ...answers.map((one) => ({ ...one, does: { answer: one.id } })),
    ...controls.map((one, control) => ({ ...one, does: { control } })),
  ];
  const number = NUMBER.exec(plainDigits(text).trim())?.[1];
  if (number !== undefined) return lines.slice(0, answers.length + numbered)[Number(number) - 1]?.does;

  const hearing = heard.filter(({ id, said }) => (id === language || id === 'en') && said !== '');
  const read = lines.flatMap((line, at) =>
    hearing.map(({ reader, said }) => {
      const words = said.startsWith(`${at + 1} `) ? said.slice(`${at + 1} `.length) : said;
      const is = (wording: string) => said === wording || words === wording;
      const label = lineOf(reader, line.label);
      const english = line.english === undefined ? undefined : lineOf(reader, line.english);
      return {
        does: line.does,
        label: is(label),
        both: english !== undefined && is(`${label} ${english}`),
        english: english !== undefined && is(english),
      };
    }),
  );
  const found = read.find(({ label, both }) => label || both);
  if (found) return found.does;
  const english = read.find((line) => line.english);
  if (!english) return undefined;
  // An English word that is another one in the screen's language: “no” can be a yes.
  const meant = own();
  return meant === undefined ? english.does : { answer: meant };
}
