import type { Conversation } from '../conversation/conversation.ts';
import type { Input } from '../conversation/input.ts';
import type { Guide } from '../guide/guide.ts';
import type { TurnRequest, TurnResult } from './turn-request.ts';
import { urgent } from './urgent.ts';
import { withNotice } from './with-notice.ts';

/**
 * A turn with no store: danger, exit and typed words still act, and a button goes on from what it carried. Where an
 * answer belongs that carried nothing is not known, so it meets the numbers.
 */
export function alone(
  guide: Guide,
  { input, turnNumber, carried, language, now, door }: TurnRequest,
): TurnResult {
  const turned = (acts: Input) => guide.turn(carried ?? guide.begin(language), acts, { now, door });
  const common = { repeated: false, stale: false, first: false, alone: true, sent: [] };
  const first = turned(input);
  if (carried !== undefined) {
    const { message, left, conversation } = first;
    return { ...common, message, left, conversation, turnNumber: (turnNumber ?? 0) + 1 };
  }
  const lost = (input.kind === 'answer' && !urgent(input)) || readAsAnswer(first.conversation);
  const { message, left, conversation } = lost ? turned({ kind: 'go', to: 'who-can-i-ring' }) : first;
  const said = left ? message : withNotice(guide, message, 'sorry', 'errors/sorry');
  return { ...common, message: said, left, conversation, turnNumber: 0 };
}

/** Typed words ("2", "no") were taken for an answer to the very first question. A miss and a topic leave their own marks. */
const readAsAnswer = ({ answers, meant, misses }: Conversation) =>
  answers.length > 0 && meant.length === 0 && misses === 0;
