import type { Conversation } from './conversation.ts';

/**
 * Of a conversation that has only begun: typed words (“2”, “no”) were taken for an answer to the very first question. Where
 * nobody was shown that question they belong to another one, and nobody has said that nobody is in danger. A miss and a
 * topic leave their own marks.
 */
export const answersUnasked = ({ answers, meant, misses }: Conversation): boolean =>
  answers.length > 0 && meant.length === 0 && misses === 0;
