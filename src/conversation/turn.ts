import { CHILD } from '../flow/subjects.ts';
import { answer } from './answer.ts';
import { type Conversation, fresh } from './conversation.ts';
import { go, setLanguage } from './go.ts';
import { hear } from './hear.ts';
import type { Input } from './input.ts';
import type { Moved } from './moved.ts';
import { withNothingOver } from './settle.ts';
import type { TurnRules } from './turn-rules.ts';
import type { NoticeId, View } from './view.ts';
import { goodbye, viewOf } from './view-of.ts';

export interface Turn {
  readonly conversation: Conversation;
  readonly view: View;
  readonly left: boolean;
}

/**
 * Takes a conversation one step forward. Pure: no clock, no words, no I/O; the same input gives the same
 * turn, and nothing a person types outlives the call. It never throws for any conversation or input.
 */
export function turn(rules: TurnRules, before: Conversation, input: Input): Turn {
  const { conversation, changed } = restored(rules, before);
  const moved = move(rules, conversation, input);
  if (moved.left) return { conversation: fresh(conversation.language), view: goodbye, left: true };
  const notices: NoticeId[] = changed ? ['questions-changed'] : [];
  if (moved.notice) notices.push(moved.notice);
  if (moved.offer !== undefined && moved.notice !== 'offer-language') notices.push('offer-language');
  return {
    conversation: moved.conversation,
    view: viewOf(rules, moved.conversation, { notices, offer: moved.offer }),
    left: false,
  };
}

function move(rules: TurnRules, conversation: Conversation, input: Input): Moved {
  switch (input.kind) {
    case 'look': {
      const { kind, ...said } = input;
      return { conversation, ...said };
    }
    case 'answer':
      return answer(rules, conversation, input.question, input.answer);
    case 'go':
      return go(rules, conversation, input.to);
    case 'language':
      return setLanguage(rules, conversation, input.language);
    case 'say':
      return hear(rules, conversation, input);
  }
}

/** What "did you mean" can offer: an answer that is still there. */
const isOffered = (rules: TurnRules, topic: string) => topic === CHILD || rules.subjects.has(topic);

/** What an earlier release left is replayed on today's questions; what no longer fits is dropped, and said. */
function restored(rules: TurnRules, before: Conversation) {
  const { kept, changed } = rules.walker.walk(before.answers);
  const language = rules.languages.includes(before.language) ? before.language : 'en';
  const { over } = before;
  const known = over === undefined || Object.hasOwn(rules.flows.interrupts, over);
  const meant = before.meant.filter((topic) => isOffered(rules, topic));
  const all = !changed && known && meant.length === before.meant.length;
  if (all && language === before.language) return { conversation: before, changed };
  const fitting = known ? before : withNothingOver(before);
  return { conversation: { ...fitting, answers: kept, meant, language }, changed: !all };
}
