import { z } from 'zod';

/** Characters; the longest ids seen (Teams conversations) are under 250. */
const id = z.string().min(1).max(512);
const account = z.object({ id });

/**
 * An activity of the Bot Framework protocol 3.x, with the fields that are read here and no other:
 * names, tenants and directory ids never get past this schema.
 * Source: github.com/microsoft/botframework-sdk, specs/botframework-activity.
 */
const schema = z.object({
  type: z.string().min(1).max(64),
  id: id.optional(),
  channelId: z.string().min(1).max(64),
  serviceUrl: z.string().min(1).max(512),
  conversation: z.object({
    id,
    conversationType: z.string().max(64).optional(),
    isGroup: z.boolean().nullish(),
  }),
  from: account,
  recipient: account,
  replyToId: id.optional(),
  text: z.string().nullish(),
  locale: z.string().max(64).nullish(),
  deliveryMode: z.string().max(64).nullish(),
  name: z.string().max(128).nullish(),
  action: z.string().max(64).nullish(),
  value: z.unknown().optional(),
  attachments: z
    .array(z.object({ contentType: z.string().max(256) }))
    .max(20)
    .nullish(),
  entities: z
    .array(
      z.object({
        type: z.string().max(128).nullish(),
        text: z.string().nullish(),
        locale: z.string().max(64).nullish(),
        mentioned: z.object({ id: z.string().max(512).nullish() }).nullish(),
      }),
    )
    .max(50)
    .nullish(),
  membersAdded: z.array(account).max(100).nullish(),
  membersRemoved: z.array(account).max(100).nullish(),
});

export type Activity = z.infer<typeof schema>;

/** Whose conversation this is: the same id on two channels is two conversations. Kept and looked up as a hash only. */
export const placeOf = ({ channelId, conversation }: Activity): string => `${channelId}|${conversation.id}`;

/** The activity, or nothing when it is not one: nothing else in this folder looks at a body. */
export function readActivity(body: unknown): Activity | undefined {
  const read = schema.safeParse(body);
  return read.success ? read.data : undefined;
}
