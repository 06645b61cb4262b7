import { z } from 'zod';
import { SAFETY } from '../conversation/conversation.ts';
import { readConversation } from '../conversation/read-conversation.ts';
import { NOTICES } from '../conversation/view.ts';
import type { AnswerCodes } from './answer-codes.ts';
import type { Session } from './session.ts';

// A document is one line of the fields below, divided by bars; lists are divided by commas. With most of it left out that
// follows from the rest, a conversation takes less than 250 bytes of a Redis, its key and all.
const KIND = '1';

const small = (count: number) => count.toString(36);
const count = z
  .string()
  .regex(/^[0-9a-z]{1,6}$/)
  .transform((text) => Number.parseInt(text, 36));
const listed = (text: string) => (text === '' ? [] : text.split(','));
const look = z.object({
  kind: z.literal('look'),
  notice: z.enum(NOTICES).exactOptional(),
  offer: z.string().exactOptional(),
});
const text = z.string();
const line = z.tuple([z.literal(KIND), count, text, text, text, text, text, text, text, text]);

export function writeSession({ conversation, turnNumber, seen, sent }: Session, codes: AnswerCodes): string {
  const { answers, language, over = '', safety, meant, misses } = conversation;
  return [
    KIND,
    small(turnNumber),
    language,
    over,
    String(SAFETY.indexOf(safety)),
    small(misses),
    meant.join(),
    codes.write(answers),
    seen.map((each, index) => seenText(each, turnNumber - (seen.length - 1 - index))).join(),
    sentText(sent),
  ].join('|');
}

/** A document that this release cannot read counts as no document: the person starts again, with the numbers. */
export function readSession(document: string, codes: AnswerCodes): Session | undefined {
  try {
    const [, turnNumber, language, over, safety, misses, meant, answers, seen, sent] = line.parse(
      document.split('|'),
    );
    const conversation = readConversation({
      answers: codes.read(answers),
      language,
      ...(over === '' ? {} : { over }),
      safety: SAFETY[Number(safety)],
      meant: listed(meant),
      misses: count.parse(misses),
    });
    const events = listed(seen);
    return (
      conversation && {
        conversation,
        turnNumber,
        seen: events.map((text, index) => seenFrom(text, turnNumber - (events.length - 1 - index))),
        sent: sentFrom(sent),
      }
    );
  } catch {
    return undefined;
  }
}

/** @param usual the turn that an event led to if each led one further, as most do */
function seenText([hash, turn, shown]: Session['seen'][number], usual: number): string {
  const parts = [hash, turn === usual ? '' : small(turn), shown?.notice ?? '', shown?.offer ?? ''];
  while (parts.at(-1) === '') parts.pop();
  return parts.join(':');
}

function seenFrom(text: string, usual: number): Session['seen'][number] {
  const [hash = '', turn = '', notice = '', offer = ''] = text.split(':');
  const at = turn === '' ? usual : count.parse(turn);
  if (notice === '' && offer === '') return [hash, at];
  return [hash, at, look.parse({ kind: 'look', ...(notice && { notice }), ...(offer && { offer }) })];
}

/** Ids that are whole numbers, as those of Teams, are small as steps from one to the next. */
function sentText(sent: readonly string[]): string {
  let before = 0;
  return sent
    .map((id) => {
      if (!/^[1-9]\d{0,14}$/.test(id)) return `=${encodeURIComponent(id)}`;
      const step = Number(id) - before;
      before = Number(id);
      return step.toString(36);
    })
    .join();
}

function sentFrom(text: string): string[] {
  let before = 0;
  return listed(text).map((part) => {
    if (part.startsWith('=')) return decodeURIComponent(part.slice(1));
    before += Number.parseInt(part, 36);
    return String(before);
  });
}
