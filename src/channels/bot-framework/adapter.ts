import type { Outbox } from '../../activities/outbox.ts';
import type { Activity } from './activity.ts';

/** The one place where a Bot Framework SDK stands; a successor fits beside it by answering this. */
export interface Adapter {
  /** Runs one authenticated activity. Gives the replies that go back in the response (`expectReplies`). */
  run(activity: Activity, turn: (outbox: Outbox) => Promise<void>): Promise<readonly unknown[]>;
}
