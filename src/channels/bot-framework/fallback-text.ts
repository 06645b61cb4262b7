import type { Message } from '../../words/message.ts';

/** Bytes. Teams takes a message of 28 KB, and what the card shows stands in this text once more. */
const MOST = 6_000;

/**
 * What a client says that cannot show the card. Where the whole text would make the message too large: the question,
 * its answers, and each number with its name.
 */
export function fallbackText({ text, heading, answers, contacts, bar }: Message): string {
  if (Buffer.byteLength(text) <= MOST) return text;
  return [
    heading.text,
    ...answers.map(({ label }, index) => `${index + 1}. ${label.text}`),
    ...contacts.flatMap(({ name, ways }) => ways.map(({ value }) => `${name.text}: ${value}`)),
    [bar.emergency, ...(bar.helpline ? [bar.helpline] : [])].map(({ label }) => label.text).join(' · '),
  ].join('\n');
}
