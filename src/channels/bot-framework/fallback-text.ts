import type { Message } from '../../words/message.ts';
import { lineText } from '../../words/plain-text.ts';
import { sectionsOf } from '../../words/sections.ts';

/** Bytes. Teams takes a message of 28 KB, and what the card shows stands in this text once more. */
const MOST = 6_000;

/**
 * What a client says that cannot show the card. Where the whole text would make the message too large: the question,
 * its answers, and each number with its name, in the order of every channel.
 */
export function fallbackText(message: Message): string {
  const { text, heading, answers, bar } = message;
  if (Buffer.byteLength(text) <= MOST) return text;
  const inOrder = sectionsOf(message).flatMap((section): string[] => {
    if (section.kind === 'words') return [];
    if (section.kind === 'answers')
      return section.answers.map((answer) => `${answers.indexOf(answer) + 1}. ${lineText(answer.label)}`);
    return section.contacts.flatMap(({ name, ways }) => ways.map(({ value }) => `${name.text}: ${value}`));
  });
  const numbers = [bar.emergency, ...(bar.helpline ? [bar.helpline] : [])].map(({ label }) => label.text);
  return [lineText(heading), ...inOrder, numbers.join(' · ')].join('\n');
}
