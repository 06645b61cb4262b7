import { THRESHOLDS } from '../../src/understanding/danger-limits.ts';
import { makeUnderstand } from '../../src/understanding/understand.ts';
import type { Understood } from '../../src/understanding/understood.ts';
import { examplesOf } from './examples-of.ts';
import { judge, type LabelledMessage, readLabelled, SCREEN } from './judge.ts';
import { USUAL } from './learn.ts';
import { teachAll } from './teach.ts';

export interface Judged extends ReturnType<typeof judge> {
  readonly message: LabelledMessage;
  readonly understood: Understood;
}

/** Example files that hold the labelled messages, or were written with a look at them: nobody is judged by what taught them. */
const SEEN = ['labelled.tsv', 'gaps.tsv'];

/** Judges labelled messages by models that learned from other people's messages alone. */
export function evaluate(
  messages = readLabelled(),
  limits = THRESHOLDS,
  learning = USUAL,
  begins?: (language: string) => void,
): Judged[] {
  const knowledge = teachAll((id) => examplesOf(id, SEEN), learning, '.', begins);
  const understand = makeUnderstand(knowledge, limits);
  return messages.map((message) => {
    const understood = understand(message.text, SCREEN);
    return { message, understood, ...judge(message, understood) };
  });
}
