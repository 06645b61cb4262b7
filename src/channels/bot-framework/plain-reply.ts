import type { Reply } from '../../activities/reply.ts';
import type { Message } from '../../words/message.ts';
import type { Around } from './around.ts';

/** Everything as plain text, complete in itself: it needs no buttons, only a number or words in return. */
export function plainReply(message: Message, { before, after, summary, numbered }: Around): Reply {
  const text = [
    ...before.map((said) => said.text),
    message.text,
    ...(message.answers.length > 0 ? [numbered.text] : []),
    ...after.map((said) => said.text),
  ].join('\n\n');
  return {
    type: 'message',
    text,
    textFormat: 'plain',
    locale: message.language,
    summary: summary.text,
    inputHint: message.answers.length > 0 ? 'expectingInput' : 'acceptingInput',
  };
}
