import type { Input } from '../conversation/input.ts';
import type { Guide } from '../guide/guide.ts';
import type { Session } from './session.ts';

/** Stands in a document for the language while no event has named one: the conversation goes on in the usual one. */
const UNNAMED = '';

/** A session as a turn finds it. */
interface Opening {
  readonly session: Session;
  /** Its language was named, by this event or before. */
  readonly named: boolean;
  /** It was named by this event, for a conversation that had begun without. */
  readonly late: boolean;
}

/**
 * The session in the language that it has, or that this event is the first to name: joining events often name none, and
 * nobody knows which of them comes first. Once something is answered nothing changes it but the person.
 * @param told what the channel says of the person's language
 * @param from the turn from which one that begins now is counted
 */
export function openedIn(
  guide: Guide,
  read: Session | undefined,
  told: string | undefined,
  from: number,
): Opening {
  const spoken = told !== undefined && guide.languages.includes(told);
  if (!read)
    return {
      session: { conversation: guide.begin(told), turnNumber: from, seen: [], sent: [] },
      named: spoken,
      late: false,
    };
  if (read.conversation.language !== UNNAMED) return { session: read, named: true, late: false };
  const late = spoken && read.conversation.answers.length === 0;
  const { language } = guide.begin(late ? told : undefined);
  return { session: { ...read, conversation: { ...read.conversation, language } }, named: late, late };
}

/** The session as it is written: with no language while nobody, neither channel nor person, has named one. */
export function asKept({ session, named }: Opening, after: Session, input: Input): Session {
  const chosen = input.kind === 'language' || after.conversation.language !== session.conversation.language;
  if (named || chosen) return after;
  return { ...after, conversation: { ...after.conversation, language: UNNAMED } };
}
