import { type Activity, BotAdapter, type ResourceResponse, TurnContext } from 'botbuilder';
import type { Outbox } from '../../activities/outbox.ts';
import type { Reply } from '../../activities/reply.ts';

/** What a turn wants written down, in order. */
export type WrittenReply =
  | { readonly reply: Reply; readonly instead?: number }
  | { readonly reply?: undefined; readonly instead: number };

type Sent = Partial<Activity>;

/**
 * The SDK's adapter in this very process: a turn's activities go into the transcript. There is no connector and no
 * service address, so nothing here ever opens a connection.
 */
class TranscriptAdapter extends BotAdapter {
  readonly #writes: WrittenReply[] = [];

  async sendActivities(_context: TurnContext, activities: Sent[]): Promise<ResourceResponse[]> {
    return activities.map((activity) => {
      this.#writes.push({ reply: replyOf(activity) });
      return { id: '' };
    });
  }

  async updateActivity(_context: TurnContext, activity: Sent): Promise<void> {
    this.#writes.push({ reply: replyOf(activity), instead: Number(activity.id) });
  }

  async deleteActivity(_context: TurnContext, { activityId }: { activityId?: string }): Promise<void> {
    this.#writes.push({ instead: Number(activityId) });
  }

  async continueConversation(): Promise<void> {
    throw new Error('nobody is written to first');
  }

  async run(received: Sent, turn: (outbox: Outbox) => Promise<void>): Promise<readonly WrittenReply[]> {
    await this.runMiddleware(new TurnContext(this, received as Activity), (context) =>
      turn(outboxOf(context)),
    );
    return this.#writes;
  }
}

/** The SDK adds addresses to what is sent; they are known better, and by fewer, where it is read. */
function replyOf(activity: Sent): Reply {
  const { id: _id, from: _from, recipient: _to, conversation: _in, channelId: _on, ...reply } = activity;
  return reply as Reply;
}

function outboxOf(context: TurnContext): Outbox {
  return {
    send: async (reply) => (await context.sendActivity(reply as Sent))?.id,
    replace: async (place, reply) => {
      await context.updateActivity({ ...(reply as Sent), id: place });
    },
    remove: (place) => context.deleteActivity(place),
  };
}

/** Runs one turn. Gives what is to be written down. */
export const inProcess = (turn: (outbox: Outbox) => Promise<void>): Promise<readonly WrittenReply[]> =>
  new TranscriptAdapter().run({ type: 'message', channelId: 'directline', conversation: {} } as Sent, turn);
