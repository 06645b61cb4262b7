import { alwaysLeadsTo, DANGER, MEANT } from '../flow/interrupts.ts';
import { CHILD, NEED } from '../flow/subjects.ts';
import type { Answered } from '../flow/walker.ts';
import type { Conversation } from './conversation.ts';
import { closeInterrupt } from './go.ts';
import type { Moved } from './moved.ts';
import { miss, settle, withNothingOver } from './settle.ts';
import type { TurnRules } from './turn-rules.ts';
import { openQuestion, viewOf } from './view-of.ts';

/** Whether an answer acts wherever it comes from, even from a page or a button that is out of date. */
export const countsAlways = (question: string, given: string): boolean =>
  alwaysLeadsTo(question, given) !== undefined;

export function answer(rules: TurnRules, conversation: Conversation, question: string, given: string): Moved {
  const urgent = alwaysLeadsTo(question, given);
  if (urgent) return { conversation: { ...conversation, over: urgent } };
  const refused: Moved = { conversation, notice: 'not-an-answer' };
  if (openQuestion(rules, conversation) !== question) return refused;
  if (!viewOf(rules, conversation).answers.includes(given)) return refused;
  if (question === 'safety.danger') {
    return { conversation: settle(conversation, given === 'no' ? 'no' : 'not-sure') };
  }
  if (question === MEANT) return { conversation: pick(rules, conversation, given) };
  if (rules.flows.interrupts[question]) return leave(rules, conversation, question, given);
  return { conversation: walkOn(rules, conversation, question, given) };
}

function leave(rules: TurnRules, conversation: Conversation, question: string, given: string): Moved {
  const next = rules.walker.leave(question, given);
  if (next === 'carry-on') return { conversation: closeInterrupt(conversation) };
  return { conversation: next === undefined ? conversation : { ...conversation, over: next } };
}

function walkOn(rules: TurnRules, conversation: Conversation, question: string, given: string): Conversation {
  // start.need shown again after a miss is answered from there, wherever the person was.
  const before = question === NEED ? conversation.answers.slice(0, 1) : conversation.answers;
  const over = rules.walker.answer(before, question, given)?.over;
  if (over !== undefined) return { ...conversation, over };
  const answers: Answered[] = [...before, [question, given]];
  // Whoever has answered about danger is not asked again at once, about words that hold no sign of harm.
  const asked = question === DANGER ? { safety: 'asked' as const } : {};
  return { ...withNothingOver(conversation), ...asked, answers, meant: [], misses: 0 };
}

/** A "did you mean" choice goes where the same choice among the questions would. */
function pick(rules: TurnRules, conversation: Conversation, topic: string): Conversation {
  if (topic === 'something-else') return miss(conversation);
  const danger = conversation.answers[0] ?? [DANGER, 'not-sure'];
  const picked = { ...withNothingOver(conversation), meant: [], misses: 0 };
  const path = rules.subjects.get(topic);
  if (path) return { ...picked, answers: [danger, ...path] };
  // Where no question asks about a child, those who help children are shown over the place.
  const kept = { ...picked, answers: [danger, ...conversation.answers.slice(1)] };
  return topic === CHILD ? { ...kept, over: 'under-19' } : kept;
}
