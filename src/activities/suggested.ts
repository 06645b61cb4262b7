import type { Message } from '../words/message.ts';
import { type Press, presses } from './presses.ts';
import type { Reply, SuggestedAction } from './reply.ts';

/**
 * The answers, then what always works, as buttons beneath the message. No call links among them: pressing one would
 * take the answers away, and the numbers stand in the text.
 */
export function suggested(
  message: Message,
  turnNumber: number,
  to: string,
  sealed?: string,
): NonNullable<Reply['suggestedActions']> {
  const { own, always } = presses(message, turnNumber, sealed);
  return { to: [to], actions: [...own, ...always].map(action) };
}

/** messageBack alone carries a value and words at once; imBack would lose the value. */
const action = ({ title, value }: Press): SuggestedAction => ({
  type: 'messageBack',
  title,
  displayText: title,
  text: title,
  value,
});
