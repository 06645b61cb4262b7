import type { Conversation } from './conversation.ts';
import type { NoticeId } from './view.ts';

/** What an input did: the conversation it leaves behind, and what to say about it. */
export interface Moved {
  readonly conversation: Conversation;
  readonly notice?: NoticeId;
  readonly offer?: string;
  /** The person left. */
  readonly left?: boolean;
}
