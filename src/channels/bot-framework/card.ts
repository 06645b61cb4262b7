import {
  blockElements,
  contactElement,
  type Element,
  heading,
  link,
  textBlock,
  withLinks,
  words,
} from '../../activities/elements.ts';
import { type Press, presses } from '../../activities/presses.ts';
import type { Message } from '../../words/message.ts';
import { type Section, sectionsOf } from '../../words/sections.ts';
import type { Around } from './around.ts';
import { fallbackText } from './fallback-text.ts';

/**
 * The whole message as one card with no inputs: headings, wrapped text and buttons, so that a screen reader meets
 * them in reading order. It begins with neutral words, which are what a list of chats shows, and with the numbers.
 * `speak` becomes the card's name for a screen reader, hence short.
 */
export function card(message: Message, around: Around): Element {
  const { bar } = message;
  const { own, always } = presses(message, around.turnNumber, around.sealed);
  const numbers = [bar.emergency, ...(bar.helpline ? [bar.helpline] : [])].map(({ label, tel }) =>
    link(label.text, tel),
  );
  return {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.5',
    lang: message.language,
    rtl: message.dir === 'rtl',
    speak: around.summary.text,
    fallbackText: fallbackText(message),
    body: [
      textBlock(words(around.summary), { isSubtle: true, size: 'small' }),
      ...around.before.map((said) => textBlock(withLinks(said))),
      textBlock(numbers.join(' · ')),
      ...message.notices.map(({ said }) => textBlock(words(said), { weight: 'bolder' })),
      ...message.greeting.map((said) => textBlock(words(said), { isSubtle: true })),
      ...(message.unchecked ?? []).map((said) => textBlock(words(said), { isSubtle: true })),
      heading(message.heading),
      ...(message.hint ? [textBlock(words(message.hint))] : []),
      ...own.filter(({ value }) => 'language' in value).map((press) => actionSet([press])),
      ...sectionsOf(message).flatMap((section) => sectionElements(section, message, around, own)),
      ...own.filter(({ value }) => 'go' in value).map((press) => actionSet([press])),
      ...around.after.map((said) => textBlock(words(said))),
      ...inTwoRows(always).map(actionSet),
      ...numbers.map((number) => textBlock(number)),
    ],
  };
}

function sectionElements(
  section: Section,
  { contactsHeading, sayFirst, asOf }: Message,
  { call }: Around,
  own: readonly Press[],
): Element[] {
  if (section.kind === 'words') return section.body.flatMap(blockElements);
  if (section.kind === 'answers') {
    const ids = section.answers.map(({ id }) => id);
    return own
      .filter(({ value }) => 'v' in value && ids.includes(value.v))
      .map((press) => actionSet([press]));
  }
  const contacts = section.contacts.map((contact) => contactElement(contact, call));
  if (!section.headed) return contacts;
  return [
    ...(contactsHeading ? [heading(contactsHeading)] : []),
    ...(sayFirst ? [textBlock(words(sayFirst))] : []),
    ...contacts,
    ...(asOf ? [textBlock(words(asOf), { isSubtle: true })] : []),
  ];
}

const actionSet = (row: readonly Press[]): Element => ({ type: 'ActionSet', actions: row.map(action) });

/** Execute refreshes the card in place; a client without it falls back to Submit, which sends a message. */
const action = ({ title, value: data }: Press): Element => ({
  type: 'Action.Execute',
  title,
  verb: 'turn',
  data,
  fallback: { type: 'Action.Submit', title, data },
});

/** Six buttons at most are shown beside one another. */
function inTwoRows(all: readonly Press[]): (readonly Press[])[] {
  const half = Math.ceil(all.length / 2);
  return [all.slice(0, half), all.slice(half)].filter((row) => row.length > 0);
}
