import type { TurnResult } from '../../sessions/sessions.ts';
import type { Carried } from '../../sessions/turn-request.ts';
import type { Said } from '../../words/message.ts';
import type { Activity } from './activity.ts';
import type { ChatPhrases, Taken } from './chat-phrases.ts';
import { doorOf } from './door.ts';

/** What goes round a message in a chat. */
export interface Around {
  /** Turn number for the buttons. */
  readonly turnNumber: number;
  /** The conversation, for the buttons, where a shared store might be away. */
  readonly sealed?: string;
  /** Said before everything else: the employer notice, a word about files. */
  readonly before: readonly Said[];
  /** Said after everything else: what is kept, and what stays when the person leaves. */
  readonly after: readonly Said[];
  /** Neutral words for a notification. */
  readonly summary: Said;
  /** How to answer where there are no buttons. */
  readonly numbered: Said;
  /** "Call {{number}}" */
  readonly call: (number: string) => Said;
}

/** What there is to say beyond the turn itself. */
export interface Besides {
  /** Files came along that nobody can read. */
  readonly files?: boolean;
  /** What became of our own messages when the person left. */
  readonly taken?: Taken;
}

export type MakeAround = (activity: Activity, result: TurnResult, besides?: Besides) => Around;

/**
 * @param link the private page that Teams names, when there is one
 * @param close seals a conversation into its buttons
 */
export function makeAround(
  phrases: ChatPhrases,
  link: string | undefined,
  close?: (carried: Carried) => string,
): MakeAround {
  return (activity, result, { files = false, taken = 'none' } = {}) => {
    const { language, greeting } = result.message;
    const door = doorOf(activity);
    // The employer notice stands before the first question; a redelivery of that first event says it again.
    const opening =
      !result.left && (result.first || result.alone || (result.repeated && result.turnNumber === 1));
    return {
      turnNumber: result.turnNumber,
      ...(close && result.conversation
        ? { sealed: close({ conversation: result.conversation, turnNumber: result.turnNumber }) }
        : {}),
      before: [
        ...(door === 'teams' && opening ? [phrases.notice(language, link)] : []),
        ...(files ? [phrases.files(language)] : []),
      ],
      after: [
        ...(opening && greeting.length === 0 ? phrases.about(language, door) : []),
        ...(result.left ? phrases.stays(language, door, taken) : []),
      ],
      summary: phrases.summary(language),
      numbered: phrases.numbered(language),
      call: (number) => phrases.call(language, number),
    };
  };
}
