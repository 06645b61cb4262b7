import type { Reply } from '../../activities/reply.ts';
import { suggested } from '../../activities/suggested.ts';
import type { Message, Said } from '../../words/message.ts';

/** One message as one activity: complete as plain text, with the answers as buttons beneath. */
export function render(message: Message, n: number, after: readonly Said[]): Reply {
  return {
    type: 'message',
    text: [message.text, ...after.map(({ text }) => text)].join('\n\n'),
    textFormat: 'plain',
    locale: message.language,
    inputHint: message.answers.length > 0 ? 'expectingInput' : 'acceptingInput',
    ...(message.view === 'goodbye' ? {} : { suggestedActions: suggested(message, n, '') }),
  };
}
