import { DANGER } from '../flow/interrupts.ts';
import type { Answered } from '../flow/walker.ts';
import type { Conversation } from './conversation.ts';

/** The same conversation with nothing lying over its question. */
export function withNothingOver(conversation: Conversation): Conversation {
  const { over: _, ...rest } = conversation;
  return rest;
}

/** start.danger answered "not sure", whatever was said there before. */
export function unsure(answers: readonly Answered[]): readonly Answered[] {
  return [[DANGER, 'not-sure'], ...answers.slice(1)];
}

/** Words led nowhere: start.need is shown again, and the answers stay, so that the place is kept. */
export function miss(conversation: Conversation): Conversation {
  const answers = conversation.answers.length === 0 ? unsure([]) : conversation.answers;
  return { ...withNothingOver(conversation), answers, meant: [], misses: conversation.misses + 1 };
}

/** "Did you mean" when a topic was found, else a miss. Whoever had not answered start.danger has now: not sure. */
export function meant(conversation: Conversation, topics: readonly string[]): Conversation {
  if (topics.length === 0) return miss(conversation);
  const answers = conversation.answers.length === 0 ? unsure([]) : conversation.answers;
  return { ...withNothingOver(conversation), answers, meant: topics };
}

/** The safety question has been answered without calling: on to what the typed words were about. */
export function settle(conversation: Conversation, danger: 'no' | 'not-sure'): Conversation {
  const { answers } = conversation;
  const settled =
    danger === 'not-sure' ? unsure(answers) : answers.length === 0 ? [[DANGER, 'no'] as const] : answers;
  return meant({ ...conversation, answers: settled, safety: 'asked' }, conversation.meant);
}
