import { type Choice, choicesOf } from '../conversation/choices.ts';
import type { Message, Said } from '../words/message.ts';

/** A line that stands for a button where there are none: “3. Start again”. The number typed does the same. */
export interface Numbered {
  readonly number: number;
  readonly does: Choice;
  readonly said: Said;
}

/**
 * What is numbered on a channel without buttons: the answers, then languages, asides, controls and the exit.
 * Only what this message prints is listed, under the number by which it is understood.
 */
export function numbered(message: Message): readonly Numbered[] {
  const { answers, asides, controls, languages, bar } = message;
  const said = new Map<string, Said>([
    ...answers.map(({ id, label }) => [`answer ${id}`, label] as const),
    ...languages.map(({ id, name, dir }) => [`language ${id}`, { text: name, lang: id, dir }] as const),
    ...[...controls, ...asides, { go: 'exit' as const, label: bar.exit }].map(
      ({ go, label }) => [`go ${go}`, label] as const,
    ),
  ]);
  const order = choicesOf(
    {
      view: message.view,
      ...(message.question === undefined ? {} : { question: message.question }),
      answers: answers.map(({ id }) => id),
      asides: asides.map(({ go }) => go),
    },
    languages.map(({ id }) => id),
  );
  return order.flatMap((choice, at) => {
    const name =
      choice.kind === 'answer' ? choice.answer : choice.kind === 'language' ? choice.language : choice.to;
    const label = said.get(`${choice.kind} ${name}`);
    return label ? [{ number: at + 1, does: choice, said: label }] : [];
  });
}
