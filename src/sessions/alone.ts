import { answersUnasked } from '../conversation/answers-unasked.ts';
import type { Input } from '../conversation/input.ts';
import type { NoticeId } from '../conversation/view.ts';
import type { Guide } from '../guide/guide.ts';
import type { TurnRequest, TurnResult } from './turn-request.ts';
import { urgent } from './urgent.ts';

/**
 * A turn with no store: danger, exit and typed words still act, and a button goes on from what it carried. Where an
 * answer belongs that carried nothing is not known, so it meets the numbers.
 */
export function alone(guide: Guide, { input, carried, language, now, door }: TurnRequest): TurnResult {
  const turned = (acts: Input, notice?: NoticeId) =>
    guide.turn(carried?.conversation ?? guide.begin(language), acts, { now, door, notice });
  const common = { repeated: false, stale: false, first: false, alone: true, sent: [] };
  const first = turned(input);
  if (carried !== undefined) {
    const { message, left, conversation } = first;
    return { ...common, message, left, conversation, turnNumber: carried.turnNumber + 1 };
  }
  const lost = (input.kind === 'answer' && !urgent(input)) || answersUnasked(first.conversation);
  const acts: Input = lost ? { kind: 'go', to: 'who-can-i-ring' } : input;
  const { message, left, conversation } = turned(acts, 'sorry');
  return { ...common, message, left, conversation, turnNumber: 0 };
}
