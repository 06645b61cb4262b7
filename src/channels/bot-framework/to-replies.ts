import type { Reply } from '../../activities/reply.ts';
import { suggested } from '../../activities/suggested.ts';
import type { Message } from '../../words/message.ts';
import type { Activity } from './activity.ts';
import type { Around } from './around.ts';
import { buttonsOf } from './buttons.ts';
import { numberedReplies } from './numbered-replies.ts';
import { plainReply } from './plain-reply.ts';
import { teamsReply } from './teams-reply.ts';

/** One message in the form that suits the channel: one activity, or several where a channel takes only short ones. */
export function toReplies(
  activity: Activity,
  message: Message,
  around: Around,
): readonly [Reply, ...Reply[]] {
  const buttons = buttonsOf(activity);
  if (buttons === 'card') return [teamsReply(message, around)];
  if (buttons === 'none') return numberedReplies(message, around);
  const reply = plainReply(message, around);
  if (message.view === 'goodbye') return [reply];
  return [
    { ...reply, suggestedActions: suggested(message, around.turnNumber, activity.from.id, around.sealed) },
  ];
}
