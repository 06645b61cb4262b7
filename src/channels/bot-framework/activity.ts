import { z } from 'zod';

/** Characters; the longest ids seen (Teams conversations) are under 250. */
const id = z.string().min(1).max(512);
const account = z.object({ id });

/** A field that is only looked at: null, or of another kind than the protocol says, it counts as not there. */
const glanced = <Schema extends z.ZodType>(schema: Schema) => schema.optional().catch(undefined);
const word = (longest: number) => glanced(z.string().max(longest));

const attachment = z.object({ contentType: word(256) }).catch({ contentType: undefined });
const entity = z.object({
  type: word(128),
  text: word(1024),
  locale: word(64),
  mentioned: glanced(z.object({ id: word(512) })),
});

/** Things of which each is read by itself; what is none of them is left out. The body as a whole is limited before. */
const each = <Schema extends z.ZodType>(schema: Schema) =>
  glanced(z.array(z.unknown()).transform((all) => all.flatMap((one) => schema.safeParse(one).data ?? [])));

/**
 * An activity of the Bot Framework protocol 3.x, with the fields that are read here and no other:
 * names, tenants and directory ids never get past this schema. What an answer cannot be given without is strict; an odd
 * value of anything else never costs a person the answer.
 * Source: github.com/microsoft/botframework-sdk, specs/botframework-activity.
 */
const schema = z.object({
  type: z.string().min(1).max(64),
  id: glanced(id),
  channelId: z.string().min(1).max(64),
  serviceUrl: z.string().min(1).max(512),
  conversation: z.object({
    id,
    conversationType: word(64),
    isGroup: glanced(z.boolean()),
  }),
  from: account,
  recipient: account,
  replyToId: glanced(id),
  text: z.string().nullish(),
  locale: word(64),
  deliveryMode: word(64),
  name: word(128),
  action: word(64),
  value: z.unknown().optional(),
  attachments: each(attachment),
  entities: each(entity),
  membersAdded: each(account),
  membersRemoved: each(account),
});

export type Activity = z.infer<typeof schema>;

/** Whose conversation this is: the same id on two channels is two conversations. Kept and looked up as a hash only. */
export const conversationOf = ({ channelId, conversation }: Activity): string =>
  `${channelId}|${conversation.id}`;

/** The activity, or nothing when it is not one: nothing else in this folder looks at a body. */
export function readActivity(body: unknown): Activity | undefined {
  const read = schema.safeParse(body);
  return read.success ? read.data : undefined;
}
