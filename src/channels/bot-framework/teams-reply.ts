import type { Reply } from '../../activities/reply.ts';
import type { Message } from '../../words/message.ts';
import type { Around } from './around.ts';
import { card } from './card.ts';

/**
 * A Teams message: the card alone. Teams makes two messages of an activity that holds text as well, gives the id of
 * neither, so that nobody can take them back, and refuses to put such an activity in the place of another.
 * A notification shows `summary`. Source: learn.microsoft.com, "Update and delete messages sent from your bot".
 */
export const teamsReply = (message: Message, around: Around): Reply => ({
  type: 'message',
  summary: around.summary.text,
  locale: message.language,
  inputHint: message.answers.length > 0 ? 'expectingInput' : 'acceptingInput',
  attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: card(message, around) }],
});
