import type { Reply } from '../../activities/reply.ts';
import type { Entry } from '../../sessions/transcripts.ts';
import type { Person } from './tokens.ts';

/** One line of a transcript as it is held: no id, no name, no typed word. */
export type TranscriptLine =
  | {
      readonly by: 'person';
      /** The label of what was pressed, or "(not kept)" in place of what was typed. */
      readonly said: string;
      readonly language: string;
      readonly clientId?: string;
    }
  | {
      readonly by: 'guide';
      readonly reply: Reply;
      /** The place of the message that this one replaces. */
      readonly instead?: number;
      /** The time that clients show, where its place is none. */
      readonly shownAt?: number;
    }
  /** A line that was taken back: what a client shows of it goes. */
  | { readonly by: 'nobody'; readonly instead: number };

export const written = (line: TranscriptLine): string => JSON.stringify(line);
const read = ({ text }: Entry) => JSON.parse(text) as TranscriptLine;

/** A client shows two activities with the same id as one: the later. */
export const idOf = ({ conversation }: Person, place: number) => `${conversation}|${place}`;

/** What the client that reads the transcript gets. Its order is told twice: Web Chat sorts by one or the other. */
function activityOf(person: Person, entry: Entry): object {
  const { at } = entry;
  const line = read(entry);
  const common = {
    id: idOf(person, line.by === 'person' ? at : (line.instead ?? at)),
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
    activities: entries.map((entry) => activityOf(person, entry)),
    watermark: String(entries.at(-1)?.at ?? watermark),
  });
}

/** The place of the guide's latest message, which is sent again in place of itself. */
export function latest(entries: readonly Entry[]): number | undefined {
  for (const entry of entries.toReversed()) {
    const line = read(entry);
    if (line.by === 'guide') return line.instead ?? entry.at;
  }
  return undefined;
}

/** Every message that a client may still show. */
export const shownPlaces = (entries: readonly Entry[]): number[] => [
  ...new Set(
    entries.map((entry) => {
      const line = read(entry);
      return line.by === 'person' ? entry.at : (line.instead ?? entry.at);
    }),
  ),
];
