import type { Reply } from './reply.ts';

/** The way back to the person during one turn. */
export interface Outbox {
  /** Sends once, with no retry. Gives the channel's id of the message, where it has one. */
  send(reply: Reply): Promise<string | undefined>;
  /** Puts another message in the place of one of ours. */
  replace(id: string, reply: Reply): Promise<void>;
  /** Takes back a message of ours. */
  remove(id: string): Promise<void>;
}
