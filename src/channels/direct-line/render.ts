import type { Reply } from '../../activities/reply.ts';
import type { Guide } from '../../guide/guide.ts';
import type { TurnResult } from '../../sessions/sessions.ts';
import type { Said } from '../../words/message.ts';
import { toReply } from './to-reply.ts';

export type Render = (
  said: Pick<TurnResult, 'message' | 'turnNumber'>,
  /** Words that stand below it. */
  after?: readonly Said[],
) => Reply;

/** Makes what writes a message as Direct Line sends it, in the message's own language. */
export const makeRender =
  (guide: Guide): Render =>
  ({ message, turnNumber }, after = []) =>
    toReply(message, turnNumber, after, (number) => guide.frame(message.language)('card/call', { number }));
