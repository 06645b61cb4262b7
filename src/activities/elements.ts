import { isolated } from '../words/isolate.ts';
import type { Block, Card, Said, WayLine } from '../words/message.ts';

/** Elements of Adaptive Cards 1.5, the newest that Teams shows. Source: adaptivecards.io/explorer */
export type Element = Readonly<Record<string, unknown>>;

/** "Call {{number}}" */
type Call = (number: string) => Said;

/** Signs that would start markdown, a number or a dash that would start a list: a card's text is read as markdown. */
const escaped = (text: string) =>
  text.replace(/[\\*_[\]`#]/g, '\\$&').replace(/^\s*(\d+(?=[.)]\s)|(?=[-+]\s))/gm, '$&\\');
/** Spaces of any kind are left out of the target. */
export const link = (label: string, tel: string) => `[${escaped(label)}](tel:${tel.replace(/\s/g, '')})`;

export const words = ({ text, english }: Said) =>
  escaped(english === undefined ? text : `${text}\n\n${english}`);
/** The same with its web addresses as links: a card makes none by itself. */
export const withLinks = ({ text }: Said) =>
  text
    .split(/(https?:\/\/\S+)/)
    .map((part, index) => (index % 2 === 1 ? `[${escaped(part)}](${part})` : escaped(part)))
    .join('');
export const textBlock = (text: string, more: Element = {}): Element => ({
  type: 'TextBlock',
  text,
  wrap: true,
  ...more,
});
export const heading = (said: Said): Element =>
  textBlock(words(said), { style: 'heading', size: 'medium', weight: 'bolder' });

export function blockElements(part: Block): Element[] {
  switch (part.kind) {
    case 'paragraph':
      return [textBlock(words(part.said))];
    case 'quote':
      return [textBlock(words(part.said), { isSubtle: true })];
    case 'heading':
      return [heading(part.said)];
    case 'list':
      return part.items.map((item) => textBlock(`- ${words(item)}`));
    case 'steps':
      return part.items.map((item, index) => textBlock(`${index + 1}\\. ${words(item)}`));
    case 'table':
      // Tables in cards are read cell by cell with no heads; a line a row says both.
      return [
        heading(part.caption),
        ...part.rows.map((row) =>
          textBlock(
            row.map((cell, index) => `${words(part.head[index] ?? cell)}: ${words(cell) || '–'}`).join('; '),
          ),
        ),
      ];
  }
}

export function contactElement(contact: Card, call: Call): Element {
  return {
    type: 'Container',
    separator: true,
    items: [
      textBlock(words(contact.name), { style: 'heading', weight: 'bolder' }),
      ...(contact.for ? [textBlock(words(contact.for))] : []),
      ...(contact.what ? [textBlock(words(contact.what))] : []),
      ...contact.told.flatMap(({ said, from }) => [
        textBlock(words(said)),
        ...(from ? [textBlock(words(from), { isSubtle: true, size: 'small' })] : []),
      ]),
      ...contact.ways.flatMap((way) => wayElements(way, call)),
      ...contact.marks.map(({ said }) => textBlock(words(said))),
      textBlock(words(contact.source.said), { isSubtle: true, size: 'small' }),
    ],
  };
}

/** Why a way is down, and what to use in its place, which can be pressed as its number can. */
function downElements({ down }: WayLine): Element[] {
  if (!down) return [];
  const { why, instead } = down;
  const text = instead && words(instead.said);
  return [
    textBlock(words(why)),
    ...(text === undefined
      ? []
      : [textBlock(instead?.href === undefined ? text : `[${text}](${instead.href})`)]),
  ];
}

/** The number as text first; the link that dials it stands beneath, since not every client follows it. */
function wayElements(way: WayLine, call: Call): Element[] {
  const after = [way.hours, way.cost].filter((said) => said !== undefined).map(words);
  const more = after.length > 0 ? ` (${after.join(' · ')})` : '';
  const text = escaped(isolated(way.value, way.label.dir));
  const value = way.href?.startsWith('https:') ? `[${text}](${way.href})` : text;
  return [
    textBlock(`${words(way.label)}: ${value}${more}`),
    ...(way.tel !== undefined && way.href?.startsWith('tel:')
      ? [textBlock(link(call(way.value).text, way.tel))]
      : []),
    ...downElements(way),
    ...(way.note ? [textBlock(words(way.note))] : []),
  ];
}
