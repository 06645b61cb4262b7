import type { Conversation } from '../conversation/conversation.ts';
import type { Input } from '../conversation/input.ts';
import type { Answered } from '../flow/walker.ts';
import type { Door } from '../guide/guide.ts';
import type { Message } from '../words/message.ts';

/** A conversation as a pressed button carried it, with the turn that the button was shown in. */
export interface Carried {
  readonly conversation: Conversation;
  readonly turnNumber: number;
}

export interface TurnRequest {
  /** Hash of channel and conversation id. */
  readonly key: string;
  /** The channel's own id of this event, when it has one: the same event is answered once. */
  readonly eventId?: string;
  readonly input: Input;
  /** The turn number that a pressed button carried. */
  readonly turnNumber?: number;
  /** What the channel says of the person's language: the first that we speak decides, while nothing is answered. */
  readonly language?: string;
  /** It stands in for the store while that is away, and where the store has lost what it held. */
  readonly carried?: Carried;
  /** Buttons of this chat carry the conversation: while they do, it must be known that the person left. */
  readonly carries?: boolean;
  /** The first question was shown, though nothing is held of that: typed words may answer it. */
  readonly greeted?: boolean;
  readonly now: Date;
  readonly door: Door;
}

export interface TurnResult {
  readonly message: Message;
  readonly turnNumber: number;
  /** Where the turn led. */
  readonly conversation?: Conversation;
  /** This event had been answered before: the same view again, nothing moved. */
  readonly repeated: boolean;
  /** The button belonged to an earlier question. */
  readonly stale: boolean;
  readonly left: boolean;
  /** The conversation began with this turn. */
  readonly first: boolean;
  /** No store took part: whether there was a conversation before is not known, and nothing was kept of this turn. */
  readonly alone: boolean;
  /** Our own messages that can be deleted on leaving. */
  readonly sent: readonly string[];
  /** The answer that this turn added, however it was given. */
  readonly chosen?: Answered;
}
