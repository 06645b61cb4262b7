import type { Block, Card, Message, Said, WayLine } from '../../words/message.ts';
import type { Around } from './around.ts';
import { answerButton, type Button, goButton } from './button.ts';

/** Elements of Adaptive Cards 1.5, the newest that Teams shows. Source: adaptivecards.io/explorer */
type Element = Readonly<Record<string, unknown>>;

/** Signs that would start markdown; a card's text is always read as markdown. */
const escaped = (text: string) => text.replace(/[\\*_[\]`#]/g, '\\$&');
/** Spaces of any kind are left out of the target. */
export const link = (label: string, tel: string) => `[${escaped(label)}](tel:${tel.replace(/\s/g, '')})`;

const words = ({ text, english }: Said) => escaped(english === undefined ? text : `${text}\n\n${english}`);
const block = (text: string, more: Element = {}): Element => ({
  type: 'TextBlock',
  text,
  wrap: true,
  ...more,
});
const heading = (said: Said): Element =>
  block(words(said), { style: 'heading', size: 'medium', weight: 'bolder' });

/**
 * The whole message as one card with no inputs: headings, wrapped text and buttons, so that a screen reader meets
 * them in reading order. `speak` becomes the card's name for a screen reader, hence short.
 */
export function card(message: Message, around: Around): Element {
  const { n } = around;
  const { bar } = message;
  const buttons = (pairs: readonly (readonly [string, Button])[]): Element[] =>
    pairs.map(([title, value]) => ({ type: 'ActionSet', actions: [action(title, value)] }));
  return {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.5',
    lang: message.language,
    rtl: message.dir === 'rtl',
    speak: around.summary.text,
    fallbackText: message.text,
    body: [
      ...message.notices.map(({ said }) => block(words(said), { weight: 'bolder' })),
      ...message.greeting.map((said) => block(words(said), { isSubtle: true })),
      ...(message.unchecked ?? []).map((said) => block(words(said), { isSubtle: true })),
      heading(message.heading),
      ...(message.hint ? [block(words(message.hint))] : []),
      ...message.body.flatMap(blockElements),
      ...buttons(
        message.answers.map(({ id, label }) => [label.text, answerButton(message.question ?? '', n, id)]),
      ),
      ...buttons(
        message.view === 'language'
          ? message.languages.map(({ id, name }) => [name, { language: id }] as const)
          : [],
      ),
      ...buttons(message.asides.map(({ go, label }) => [label.text, goButton(go, n)])),
      ...(message.contactsHeading ? [heading(message.contactsHeading)] : []),
      ...message.contacts.map((contact) => contactElement(contact, around)),
      ...(message.asOf ? [block(words(message.asOf), { isSubtle: true })] : []),
      ...around.after.map((said) => block(words(said))),
      ...controls(message, n),
      block(link(bar.emergency.label.text, bar.emergency.tel)),
      ...(bar.helpline ? [block(link(bar.helpline.label.text, bar.helpline.tel))] : []),
    ],
  };
}

/** Execute refreshes the card in place; a client without it falls back to Submit, which sends a message. */
const action = (title: string, data: Button): Element => ({
  type: 'Action.Execute',
  title,
  verb: 'turn',
  data,
  fallback: { type: 'Action.Submit', title, data },
});

/** The controls beside one another: six at most in a row are shown. */
function controls(message: Message, n: number): Element[] {
  if (message.view === 'goodbye') return [];
  const actions = [
    ...message.controls.map(({ go, label }) => action(label.text, goButton(go, n))),
    action(message.bar.exit.text, { go: 'exit' }),
  ];
  const half = Math.ceil(actions.length / 2);
  return [actions.slice(0, half), actions.slice(half)].map((row) => ({ type: 'ActionSet', actions: row }));
}

function blockElements(part: Block): Element[] {
  switch (part.kind) {
    case 'paragraph':
      return [block(words(part.said))];
    case 'quote':
      return [block(words(part.said), { isSubtle: true })];
    case 'heading':
      return [heading(part.said)];
    case 'list':
      return part.items.map((item) => block(`- ${words(item)}`));
    case 'steps':
      return part.items.map((item, index) => block(`${index + 1}\\. ${words(item)}`));
    case 'table':
      // Tables in cards are read cell by cell with no heads; a line a row says both.
      return [
        heading(part.caption),
        ...part.rows.map((row) =>
          block(
            row.map((cell, index) => `${words(part.head[index] ?? cell)}: ${words(cell) || '–'}`).join('; '),
          ),
        ),
      ];
  }
}

function contactElement(contact: Card, around: Around): Element {
  return {
    type: 'Container',
    separator: true,
    items: [
      block(words(contact.name), { style: 'heading', weight: 'bolder' }),
      ...(contact.for ? [block(words(contact.for))] : []),
      ...(contact.what ? [block(words(contact.what))] : []),
      ...contact.ways.flatMap((way) => wayElements(way, around)),
      ...contact.marks.map(({ said }) => block(words(said))),
      block(words(contact.source.said), { isSubtle: true, size: 'small' }),
    ],
  };
}

/** The number as text first; the link that dials it stands beneath, since not every client follows it. */
function wayElements(way: WayLine, { call }: Around): Element[] {
  const after = [way.hours, way.cost].filter((said) => said !== undefined).map(words);
  const more = after.length > 0 ? ` (${after.join('. ')})` : '';
  const value = way.href?.startsWith('https:') ? `[${escaped(way.value)}](${way.href})` : escaped(way.value);
  return [
    block(`${words(way.label)}: ${value}${more}`),
    ...(way.tel !== undefined && way.href?.startsWith('tel:')
      ? [block(link(call(way.value).text, way.tel))]
      : []),
    ...(way.note ? [block(words(way.note))] : []),
  ];
}
