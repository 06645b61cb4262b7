import {
  blockElements,
  contactElement,
  type Element,
  textBlock as line,
  words,
} from '../../activities/elements.ts';
import type { Reply } from '../../activities/reply.ts';
import { suggested } from '../../activities/suggested.ts';
import type { Message, Said } from '../../words/message.ts';
import { plainParts } from '../../words/plain-text.ts';
import { sectionsOf } from '../../words/sections.ts';

/** "Call {{number}}" */
export type Call = (number: string) => Said;

/**
 * One message as one activity. Its text is complete for every client. Web Chat shows `displayText` in its place, since
 * there the answers stand beneath as buttons and the contacts on a card.
 */
export function toReply(message: Message, turnNumber: number, after: readonly Said[], call: Call): Reply {
  const { contacts, view } = message;
  const more = after.map(({ text }) => text);
  return {
    type: 'message',
    text: kept([message.text, ...more].join('\n\n')),
    textFormat: 'markdown',
    locale: message.language,
    inputHint: message.answers.length > 0 ? 'expectingInput' : 'acceptingInput',
    channelData: { messageBack: { displayText: kept([display(message), ...more].join('\n\n')) } },
    ...(contacts.length === 0
      ? {}
      : {
          attachments: [
            { contentType: 'application/vnd.microsoft.card.adaptive', content: card(message, call) },
          ],
        }),
    ...(view === 'goodbye' ? {} : { suggestedActions: suggested(message, turnNumber, '') }),
  };
}

/** Markdown would join lines that follow one another. */
const kept = (text: string) => text.replace(/(?<=\S)\n(?=\S)/g, '  \n');

const link = ({ label, tel }: { label: Said; tel: string }) =>
  `[${label.text}](tel:${tel.replace(/\s/g, '')})`;

/** What is left to say beside buttons and card. The numbers can be tapped, whatever page Web Chat stands in. */
function display(message: Message): string {
  const { bar, heading } = message;
  const { contactsHeading: _heading, sayFirst: _first, asOf: _asOf, ...rest } = message;
  const asked = {
    ...rest,
    body: body(message).lead,
    heading: { ...heading, text: `**${heading.text}**` },
    answers: [],
    asides: [],
    contacts: [],
    controls: [],
    languages: [],
  };
  const before = plainParts(asked).slice(0, -1);
  const numbers = [bar.emergency, ...(bar.helpline ? [bar.helpline] : [])].map(link);
  return [...before, numbers.join(' · ')].join('\n\n');
}

/** The card stands beneath the text: words that come after who can help stand on it. */
function body(message: Message) {
  const sections = sectionsOf(message);
  const cards = sections.findIndex(({ kind }) => kind === 'contacts');
  const words = (from: number, to?: number) =>
    sections.slice(from, to).flatMap((section) => (section.kind === 'words' ? section.body : []));
  return cards < 0 ? { lead: words(0), after: [] } : { lead: words(0, cards), after: words(cards) };
}

/** Who can help, as a card. `speak` is its name for a screen reader, hence short. */
function card(message: Message, call: Call): Element {
  const { contactsHeading, sayFirst, contacts, asOf, language, dir } = message;
  return {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.5',
    lang: language,
    rtl: dir === 'rtl',
    speak: contactsHeading?.text ?? message.heading.text,
    body: [
      ...(contactsHeading
        ? [line(words(contactsHeading), { style: 'heading', size: 'large', weight: 'bolder' })]
        : []),
      ...(sayFirst ? [line(words(sayFirst))] : []),
      ...contacts.map((contact) => contactElement(contact, call)),
      ...(asOf ? [line(words(asOf), { isSubtle: true })] : []),
      ...body(message).after.flatMap(blockElements),
    ],
  };
}
