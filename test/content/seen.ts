import { isDeepStrictEqual } from 'node:util';
import { LABELLED, readLabelled, SCREEN } from '../../scripts/understanding/judge.ts';
import type { Content } from '../../src/content/content.ts';
import { fresh } from '../../src/conversation/conversation.ts';
import { viewOf } from '../../src/conversation/view-of.ts';
import { makeGuide } from '../../src/guide/make-guide.ts';
import { makeUnderstand } from '../../src/understanding/understand.ts';
import { keyOf, leaves } from '../../src/words/leaves.ts';
import { everyConversation } from '../support/every-conversation.ts';
import { makeRules } from '../support/make-rules.ts';

/** The drop-in open; the chat open; a holiday; some reviews past; all of them; after the list of holidays. */
const MOMENTS = [
  '2026-12-02T10:00:00Z',
  '2026-11-30T16:00:00Z',
  '2026-12-25T15:00:00Z',
  '2027-06-02T10:00:00Z',
  '2028-01-05T10:00:00Z',
  '2031-01-01T10:00:00Z',
].map((at) => new Date(at));

/** Every screen at each moment, and the pages that tell of the service: in English, whose cards are those of every language. */
function screens(content: Content): readonly string[] {
  const guide = makeGuide(content);
  return everyConversation('en').flatMap((conversation) =>
    MOMENTS.map((now) => {
      const { message } = guide.turn(conversation, { kind: 'look' }, { now, door: 'web' });
      return JSON.stringify(message);
    }),
  );
}

/** Where each list of answers leads, and with whom. */
function ways({ flows }: Content): readonly string[] {
  const { rules, everyWay } = makeRules(flows);
  return everyWay().map(({ answers }) =>
    JSON.stringify([answers, viewOf(rules, { ...fresh('en'), answers })]),
  );
}

const messages = readLabelled([
  ...LABELLED,
  ...['en', 'pl', 'uk', 'ro', 'ne', 'ar'].map((id) => `test/data/held1/${id}.tsv`),
]);

/** What is made of every message that somebody wrote for practice, in the languages whose words have changed. */
function understood(before: Content, after: Content): boolean {
  const [old, now] = [before, after].map(({ understanding }) => makeUnderstand(understanding));
  const read = ({ text }: { text: string }) => isDeepStrictEqual(old?.(text, SCREEN), now?.(text, SCREEN));
  return messages.every(read);
}

/** What is read of a language: all but the note for whoever translates. */
const read = ({ languages }: Content) =>
  Object.entries(languages).map(([id, { meta, files }]) => {
    const { name, english, dir } = meta;
    return [id, { name, english, dir }, new Map(Object.entries(files).flatMap(linesOf))] as const;
  });
const linesOf = ([file, words]: [string, object]) =>
  leaves(words).map(([path, text]) => [keyOf(file, path), text] as const);

/** Lines that are now said in English and marked as English, where nothing else is said otherwise; undefined where something is. */
function inEnglish(right: Content, other: Content): number | undefined {
  const [before, after] = [read(right), read(other)];
  if (
    !isDeepStrictEqual(
      before.map(([id]) => id),
      after.map(([id]) => id),
    )
  )
    return undefined;
  let lines = 0;
  for (const [at, [id, meta, said]] of before.entries()) {
    const [, others, now] = after[at] ?? [];
    if (now === undefined || !isDeepStrictEqual(meta, others)) return undefined;
    if ([...now].some(([key, text]) => said.get(key) !== text)) return undefined;
    if (said.size !== now.size && (id === 'en' || other.languages[id]?.stale.length !== said.size - now.size))
      return undefined;
    lines += said.size - now.size;
  }
  return lines;
}

export type Fate = 'same' | 'in English' | 'other';

/** Makes the comparison with content that is right: whether everybody sees the same. */
export function comparedWith(right: Content): (other: Content) => Fate {
  let shown: readonly string[] | undefined;
  let lead: readonly string[] | undefined;
  return (other) => {
    const same = (part: 'flows' | 'directory' | 'understanding') =>
      isDeepStrictEqual(right[part], other[part]);
    const lines = inEnglish(right, other);
    if (lines === undefined) return 'other';
    if (!same('understanding') && !understood(right, other)) return 'other';
    const fate = lines > 0 ? 'in English' : 'same';
    if (same('flows') && same('directory')) return fate;
    shown ??= screens(right);
    lead ??= ways(right);
    const seen =
      isDeepStrictEqual(shown, screens(other)) && (same('flows') || isDeepStrictEqual(lead, ways(other)));
    return seen ? fate : 'other';
  };
}
