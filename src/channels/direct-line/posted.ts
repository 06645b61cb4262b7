import { z } from 'zod';
import { readButton } from '../../activities/button.ts';
import { languageCode } from '../../activities/language-code.ts';
import type { Input } from '../../conversation/input.ts';

/** Characters of typed words that are read; beyond them the person is asked for fewer. */
const LONGEST = 2000;

/** What a client sends, with the fields that are read here and no other: whoever it says it is does not count. */
const schema = z.object({
  type: z.string().min(1).max(64),
  text: z.string().nullish(),
  value: z.unknown().optional(),
  locale: z.string().max(64).nullish().catch(undefined),
  // Nobody here reads one: of what kind they are, and how many, never costs a person the answer to their words.
  attachments: z.array(z.unknown()).nullish().catch(undefined),
  channelData: z
    .object({
      clientActivityID: z
        .string()
        .regex(/^[\w.:-]{1,100}$/)
        .optional()
        .catch(undefined),
    })
    .nullish()
    .catch(undefined),
});

/** What the person's client did. */
export type PostedActivity =
  | {
      readonly kind: 'message';
      readonly input: Input;
      /** The turn number that a button carried. */
      readonly turnNumber?: number;
      /** The client's own name of this message, the same when it sends it again. */
      readonly clientId?: string;
      readonly language?: string;
      /** Files came along, which nobody here can read. */
      readonly files: boolean;
    }
  /** The page closes the conversation: what is held goes. */
  | { readonly kind: 'gone' }
  | { readonly kind: 'files' }
  /** Typing, receipts, events of the page: none of them is a turn. */
  | { readonly kind: 'nothing' };

/** Undefined when it is no activity. */
export function readPosted(body: unknown): PostedActivity | undefined {
  const read = schema.safeParse(body);
  if (!read.success) return undefined;
  const { type, text, value, locale, attachments, channelData } = read.data;
  if (type === 'endOfConversation') return { kind: 'gone' };
  if (type !== 'message') return { kind: 'nothing' };
  const button = readButton(value);
  const input = button?.input ?? typed(text ?? '');
  // Words beside a picture are read; a picture alone is nothing that anybody here can read.
  const files = (attachments ?? []).length > 0;
  if (input.kind === 'look' && files) return { kind: 'files' };
  const language = languageCode(locale);
  return {
    kind: 'message',
    ...(button ?? { input }),
    files,
    ...(channelData?.clientActivityID === undefined ? {} : { clientId: channelData.clientActivityID }),
    ...(language === undefined ? {} : { language }),
  };
}

const typed = (text: string): Input =>
  text.trim() === '' ? { kind: 'look' } : { kind: 'say', text: text.slice(0, LONGEST + 1) };
