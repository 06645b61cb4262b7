import { z } from 'zod';
import type { Reply } from '../../activities/reply.ts';
import type { Entry } from '../../sessions/transcripts.ts';
import type { Person } from './tokens.ts';

const person = z.object({
  by: z.literal('person'),
  /** The label of what was pressed, or "(not kept)" in place of what was typed. */
  said: z.string(),
  language: z.string(),
  clientId: z.string().exactOptional(),
});
const guide = z.object({
  by: z.literal('guide'),
  reply: z.custom<Reply>((reply) => typeof reply === 'object' && reply !== null),
  /** The place of the message that this one replaces. */
  instead: z.number().exactOptional(),
  /** The time that clients show, where its place is none. */
  shownAt: z.number().exactOptional(),
});
/** A line that was taken back: what a client shows of it goes. */
const nobody = z.object({ by: z.literal('nobody'), instead: z.number() });
const transcriptLine = z.discriminatedUnion('by', [person, guide, nobody]);

/** One line of a transcript as it is held: no id, no name, no typed word. */
export type TranscriptLine = Readonly<z.infer<typeof transcriptLine>>;

export const transcriptText = (line: TranscriptLine): string => JSON.stringify(line);
/** What another release wrote that this one does not know is passed over. */
const read = ({ text }: Entry): TranscriptLine | undefined => transcriptLine.safeParse(JSON.parse(text)).data;

/** A client shows two activities with the same id as one: the later. */
export const activityId = ({ conversation }: Person, place: number) => `${conversation}|${place}`;

/** What the client that reads the transcript gets. Its order is told twice: Web Chat sorts by one or the other. */
function activityOf(person: Person, entry: Entry): object | undefined {
  const { at } = entry;
  const line = read(entry);
  if (line === undefined) return undefined;
  const common = {
    id: activityId(person, line.by === 'person' ? at : (line.instead ?? at)),
    timestamp: new Date(at).toISOString(),
    channelId: 'directline',
    conversation: { id: person.conversation },
  };
  const order = { 'webchat:sequence-id': at };
  const guide = { from: { id: 'guide', role: 'bot' }, recipient: { id: person.user } };
  switch (line.by) {
    case 'person':
      return {
        ...common,
        type: 'message',
        from: { id: person.user, role: 'user' },
        text: line.said,
        textFormat: 'plain',
        locale: line.language,
        channelData: {
          ...order,
          ...(line.clientId === undefined ? {} : { clientActivityID: line.clientId }),
        },
      };
    case 'guide': {
      const { suggestedActions, channelData, ...reply } = line.reply;
      const { shownAt = at } = line;
      const actions = suggestedActions && { ...suggestedActions, to: [person.user] };
      return {
        ...common,
        timestamp: new Date(shownAt).toISOString(),
        ...guide,
        ...reply,
        ...(actions ? { suggestedActions: actions } : {}),
        channelData: { ...channelData, ...order },
      };
    }
    case 'nobody':
      return { ...common, ...guide, type: 'event', name: 'taken-back', channelData: order };
  }
}

/** Entries as Direct Line sends them. The watermark is the place of the last one. */
export function activitySet(person: Person, entries: readonly Entry[], watermark: number): string {
  return JSON.stringify({
    activities: entries
      .map((entry) => activityOf(person, entry))
      .filter((activity) => activity !== undefined),
    watermark: String(entries.at(-1)?.at ?? watermark),
  });
}

/** The place of the guide's latest message, which is sent again in place of itself. */
export function latest(entries: readonly Entry[]): number | undefined {
  for (const entry of entries.toReversed()) {
    const line = read(entry);
    if (line?.by === 'guide') return line.instead ?? entry.at;
  }
  return undefined;
}

/** Every message that a client may still show. */
export const shownPlaces = (entries: readonly Entry[]): number[] => [
  ...new Set(
    entries.map((entry) => {
      const line = read(entry);
      return line === undefined || line.by === 'person' ? entry.at : (line.instead ?? entry.at);
    }),
  ),
];
