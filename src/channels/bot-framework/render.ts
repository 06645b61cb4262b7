import type { Message, Said } from '../../words/message.ts';
import type { Activity } from './activity.ts';
import { plainReply } from './plain-reply.ts';
import type { Reply } from './reply.ts';
import { suggested } from './suggested.ts';
import { teamsReply } from './teams-reply.ts';

/** What goes round a message in a chat. */
export interface Around {
  /** Turn number for the buttons. */
  readonly n: number;
  /** Said before everything else: the employer notice, a word about files. */
  readonly before: readonly Said[];
  /** Said after everything else: what stays when the person leaves. */
  readonly after: readonly Said[];
  /** Neutral words for a notification. */
  readonly summary: Said;
  /** How to answer where there are no buttons. */
  readonly numbered: Said;
  /** "Call {{number}}" */
  readonly call: (number: string) => Said;
}

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
