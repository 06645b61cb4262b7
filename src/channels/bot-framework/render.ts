import type { Reply } from '../../activities/reply.ts';
import { suggested } from '../../activities/suggested.ts';
import type { Message } from '../../words/message.ts';
import type { Activity } from './activity.ts';
import type { Around } from './around.ts';
import { plainReply } from './plain-reply.ts';
import { teamsReply } from './teams-reply.ts';

/** Channels where a message can have buttons beneath it. `emulator` and `agents` are for trying things out. */
const SUGGESTING = new Set(['webchat', 'directline', 'emulator', 'agents', 'test']);

/** One message as one activity, in the form that suits the channel. */
export function render(activity: Activity, message: Message, around: Around): Reply {
  if (activity.channelId === 'msteams') return teamsReply(message, around);
  if (message.view === 'goodbye' || !SUGGESTING.has(activity.channelId)) return plainReply(message, around);
  return {
    ...plainReply(message, around),
    suggestedActions: suggested(message, around.n, activity.from.id),
  };
}
