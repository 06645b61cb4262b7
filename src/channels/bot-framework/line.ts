import type { Reply } from '../../activities/reply.ts';
import type { Activity } from './activity.ts';

/** The way back to the person during one turn. */
export interface Line {
  /** Sends once, with no retry. Gives the channel's id of the message, where it has one. @throws LineError */
  send(reply: Reply): Promise<string | undefined>;
  /** Puts another message in the place of one of ours. @throws LineError */
  replace(id: string, reply: Reply): Promise<void>;
  /** Takes back a message of ours. @throws LineError */
  remove(id: string): Promise<void>;
}

/** What is known of a reply that did not get through. */
export interface Failure {
  /** The channel's answer; absent when none came. */
  readonly status?: number | undefined;
  /** Its `Retry-After` header, as it stood. */
  readonly retryAfter?: string | null | undefined;
  /** Our own sign-in failed: nothing was sent at all. */
  readonly signIn?: boolean;
}

/** A reply did not get through. It says how, never what was sent. */
export class LineError extends Error {
  readonly status: number | undefined;
  readonly retryAfter: string | undefined;
  readonly signIn: boolean;

  constructor({ status, retryAfter, signIn = false }: Failure = {}) {
    super(status === undefined ? 'the channel did not answer' : `the channel answered ${status}`);
    this.status = status;
    this.retryAfter = retryAfter ?? undefined;
    this.signIn = signIn;
  }
}

/** The one place where a Bot Framework SDK stands; a successor fits beside it by answering this. */
export interface Adapter {
  /** Runs one authenticated activity. Gives the replies that go back in the response (`expectReplies`). */
  run(activity: Activity, turn: (line: Line) => Promise<void>): Promise<readonly unknown[]>;
}
