import type { Conversation } from '../conversation/conversation.ts';
import type { Input } from '../conversation/input.ts';

/** What a stored conversation holds: four fields, and nothing a person typed. */
export interface Session {
  readonly conversation: Conversation;
  /** Buttons carry it, so that an old button is known for what it is. */
  readonly turnNumber: number;
  /** The last events that were answered, as short hashes with the turn they led to and how to show it again. */
  readonly seen: readonly (readonly [hash: string, turnNumber: number, look?: Look | undefined])[];
  /** Ids of our own latest messages, for channels that let a bot delete them. */
  readonly sent: readonly string[];
}

export type Look = Extract<Input, { kind: 'look' }>;

export const SEEN = 4;
export const SENT = 10;

const LEFT = /^left ([0-9a-z]{1,6})$/;

/**
 * Stands where a conversation was that its person has left, for as long as its buttons could bring it back. It says how far
 * the turns had been counted, and nothing else: what is begun there counts on, so that no earlier button is ever ahead of it.
 */
export const leftAt = (turnNumber: number): string => `left ${turnNumber.toString(36)}`;

/** The turn from which a conversation is counted that begins where this stands: 0 where nobody left. */
export function turnAfter(document = ''): number {
  const [, turn] = LEFT.exec(document) ?? [];
  return turn === undefined ? 0 : Number.parseInt(turn, 36) + 1;
}
