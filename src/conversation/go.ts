import { isUrgent, type Over, rowOf } from '../flow/interrupts.ts';
import { NEED } from '../flow/subjects.ts';
import { type Conversation, fresh } from './conversation.ts';
import type { Moved } from './moved.ts';
import { settle, unsure, withNothingOver } from './settle.ts';
import type { TurnRules } from './turn-rules.ts';
import type { Go } from './view.ts';

/** The controls that work in every state. */
export function go(rules: TurnRules, conversation: Conversation, to: Go): Moved {
  if (to === 'exit') return { conversation, left: true };
  if (to === 'restart') return { conversation: fresh(conversation.language) };
  if (to === 'back') return { conversation: back(rules, conversation) };
  // Somebody was rung in vain: everybody who can be rung, and a word about it.
  if (to === 'try-another')
    return { conversation: { ...conversation, over: 'who-can-i-ring' }, notice: 'try-another' };
  if (!Object.hasOwn(rules.flows.interrupts, to)) return { conversation, notice: 'not-an-answer' };
  return { conversation: { ...conversation, over: to } };
}

/** Choosing a language changes nothing else; it closes the language view. */
export function setLanguage(rules: TurnRules, conversation: Conversation, language: string): Moved {
  if (!rules.languages.includes(language)) {
    return { conversation: { ...conversation, over: 'language' }, notice: 'not-an-answer' };
  }
  const closed = conversation.over === 'language' ? withNothingOver(conversation) : conversation;
  return { conversation: { ...closed, language } };
}

/** Back closes what lies over the question and removes nothing; with nothing over it, it takes the last answer away. */
function back(rules: TurnRules, conversation: Conversation): Conversation {
  const { over, safety, meant, misses, answers } = conversation;
  if (over) return overBack(conversation, over);
  if (safety === 'open') return { ...conversation, safety: 'asked', meant: [] };
  if (meant.length > 0) return { ...conversation, meant: [] };
  // start.need after words nobody understood lies over the place, unless it is the place itself.
  if (misses > 0 && rules.walker.walk(answers).place.question !== NEED) return { ...conversation, misses: 0 };
  return { ...conversation, answers: answers.slice(0, -1), misses: 0 };
}

/** What a further screen of an interrupt lies over is the screen before it. */
function overBack(conversation: Conversation, over: Over): Conversation {
  const before = rowOf(over).back;
  return before === undefined ? withNothingOver(conversation) : { ...conversation, over: before };
}

/** "Carry on": the view that was open. start.danger and the safety question have been met by then: not sure. */
export function closeInterrupt(conversation: Conversation): Conversation {
  const closed = withNothingOver(conversation);
  if (conversation.over === undefined || !isUrgent(conversation.over)) return closed;
  if (conversation.safety === 'open') return settle(closed, 'not-sure');
  if (conversation.answers.length === 0) return { ...closed, answers: unsure([]) };
  return closed;
}
