import { type Conversation, fresh } from '../conversation/conversation.ts';
import type { TurnRules } from '../conversation/turn-rules.ts';
import { isOver } from '../flow/interrupts.ts';
import { everyPlace } from './every-place.ts';

/** Where in a conversation to stand: at a question or in an interrupt, or at the end that shows a situation. */
export interface Standing {
  readonly question: string | null;
  readonly situation: string | null;
}

/** A conversation that stands there, by the fewest answers; at its beginning when there is no such place. */
export function standingAt(
  rules: TurnRules,
  language: string,
  { question, situation }: Standing,
): Conversation {
  const begun = fresh(language);
  if (question !== null && isOver(question)) return { ...begun, over: question };
  if (question === null && situation === null) return begun;
  const place = everyPlace(rules.flows, rules.walker).find((one) =>
    question === null ? one.situation === situation : one.question === question,
  );
  return { ...begun, answers: place?.answers ?? [] };
}
