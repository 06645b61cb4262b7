import { link } from '../../activities/elements.ts';
import type { Reply } from '../../activities/reply.ts';
import type { Message } from '../../words/message.ts';
import type { Around } from './around.ts';
import { card } from './card.ts';

/**
 * A Teams message: a short text that stays when its card is refreshed in place, and the card.
 * The text begins with neutral words, which are all that a notification shows, and holds the numbers of the bar as
 * links: links in a text work on every client, in a card on some only.
 */
export function teamsReply(message: Message, around: Around): Reply {
  const { bar } = message;
  const numbers = [
    link(bar.emergency.label.text, bar.emergency.tel),
    ...(bar.helpline ? [link(bar.helpline.label.text, bar.helpline.tel)] : []),
  ].join(' · ');
  return {
    type: 'message',
    textFormat: 'markdown',
    text: [around.summary.text, ...around.before.map(({ text }) => text), numbers].join('\n\n'),
    summary: around.summary.text,
    locale: message.language,
    inputHint: message.answers.length > 0 ? 'expectingInput' : 'acceptingInput',
    attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: card(message, around) }],
  };
}
