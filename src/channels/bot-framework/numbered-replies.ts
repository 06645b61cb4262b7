import { numbered } from '../../activities/numbered.ts';
import type { Reply } from '../../activities/reply.ts';
import type { Message } from '../../words/message.ts';
import { blockText, cardText, lineText } from '../../words/plain-text.ts';
import { type Section, sectionsOf } from '../../words/sections.ts';
import type { Around } from './around.ts';

/** Characters; carriers refuse a longer message. Source: twilio.com/docs/api/errors/21617 */
const LONGEST = 1600;

/**
 * Everything as plain text where nothing can be pressed: each answer, aside and control has a number that does the same
 * when it is typed. It begins with neutral words and the numbers to call, so that the first message holds them; what
 * follows stands in the order of every channel, divided between cards, lists and paragraphs.
 */
export function numberedReplies(message: Message, around: Around): readonly [Reply, ...Reply[]] {
  const answering = message.answers.length > 0;
  const [first = '', ...more] = divided(partsOf(message, around));
  const reply = (text: string): Reply => ({
    type: 'message',
    text,
    textFormat: 'plain',
    locale: message.language,
    summary: around.summary.text,
    inputHint: answering ? 'expectingInput' : 'acceptingInput',
  });
  return [reply(first), ...more.map(reply)];
}

function partsOf(message: Message, { before, after, summary, numbered: how }: Around): string[] {
  const { bar } = message;
  const choices = numbered(message);
  const list = (of: typeof choices) =>
    of.map(({ number, said }) => `${number}. ${lineText(said)}`).join('\n');
  const said = (lines: Message['greeting']) => lines.map(lineText).join('\n');
  const sections = sectionsOf(message);
  const asked = sections.findIndex(({ kind }) => kind === 'answers');
  const inOrder = sections.map((section): readonly string[] => {
    if (section.kind === 'words') return section.body.map(blockText);
    if (section.kind === 'contacts') return contactsOf(section, message);
    const ids = section.answers.map(({ id }) => id);
    return [list(choices.filter(({ does }) => does.kind === 'answer' && ids.includes(does.answer)))];
  });
  return [
    [summary, bar.emergency.label, ...(bar.helpline ? [bar.helpline.label] : [])]
      .map(({ text }) => text)
      .join('\n'),
    said(before),
    said(message.notices.map((notice) => notice.said)),
    said(message.greeting),
    said(message.unchecked ?? []),
    [message.heading, ...(message.hint ? [message.hint] : [])].map(lineText).join('\n'),
    // How to answer is said once, beneath the first answers; where there are none, above what always works.
    ...inOrder.slice(0, asked + 1).flat(),
    ...(asked >= 0 ? [how.text] : []),
    ...inOrder.slice(asked + 1).flat(),
    ...(asked < 0 && choices.length > 0 ? [how.text] : []),
    list(choices.filter(({ does }) => does.kind !== 'answer')),
    said(after),
  ].filter((part) => part !== '');
}

/** A heading stands with the first card. */
function contactsOf(
  { contacts, headed }: Extract<Section, { kind: 'contacts' }>,
  { contactsHeading, sayFirst, asOf }: Message,
): string[] {
  const [first = '', ...others] = contacts.map(cardText);
  if (!headed) return [first, ...others];
  const above = [contactsHeading, sayFirst].flatMap((line) => (line ? [lineText(line)] : []));
  return [[...above, first].join('\n'), ...others, ...(asOf ? [lineText(asOf)] : [])];
}

/** Parts joined while they fit; a part that is too long by itself is cut at a line, else at a word. */
function divided(parts: readonly string[]): string[] {
  const messages: string[] = [];
  for (const part of parts.flatMap(fitting)) {
    const last = messages.at(-1);
    if (last !== undefined && last.length + 2 + part.length <= LONGEST)
      messages[messages.length - 1] = `${last}\n\n${part}`;
    else messages.push(part);
  }
  return messages;
}

function fitting(part: string): string[] {
  if (part.length <= LONGEST) return [part];
  const head = part.slice(0, LONGEST);
  const at = Math.max(head.lastIndexOf('\n'), 0) || Math.max(head.lastIndexOf(' '), 0) || LONGEST;
  return [part.slice(0, at), ...fitting(part.slice(at).trimStart())];
}
