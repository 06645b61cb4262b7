import { isolated } from './isolate.ts';
import type { Block, Card, Message, Said, WayLine } from './message.ts';
import { type Section, sectionsOf } from './sections.ts';

/** What is said, with the English of unsigned safety words beneath. */
export const lineText = (said: Said) =>
  said.english === undefined ? said.text : `${said.text}\n${said.english}`;

export function blockText(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
    case 'quote':
    case 'heading':
      return lineText(block.said);
    case 'list':
      return block.items.map((item) => `- ${lineText(item)}`).join('\n');
    case 'steps':
      return block.items.map((item, index) => `${index + 1}. ${lineText(item)}`).join('\n');
    case 'table': {
      const rows = block.rows.map((row) =>
        row.map((cell, index) => `${block.head[index]?.text ?? ''}: ${cell.text || '–'}`).join('; '),
      );
      return [lineText(block.caption), ...rows].join('\n');
    }
  }
}

function wayText(way: WayLine): string {
  const after = [way.hours, way.cost].filter((said) => said !== undefined).map((said) => said.text);
  const hours = after.length > 0 ? ` (${after.join(' · ')})` : '';
  const more = [way.down?.why, way.down?.instead?.said, way.note].filter((said) => said !== undefined);
  return [
    `${way.label.text}: ${isolated(way.value, way.label.dir)}${hours}`,
    ...more.map((said) => `  ${lineText(said)}`),
  ].join('\n');
}

export function cardText(card: Card): string {
  return [
    card.name.text,
    ...(card.for ? [lineText(card.for)] : []),
    ...(card.what ? [lineText(card.what)] : []),
    ...card.told.map(({ said, from }) => `${lineText(said)}${from ? ` ${from.text}` : ''}`),
    ...card.ways.map(wayText),
    ...card.marks.map(({ said }) => lineText(said)),
    card.source.said.text,
  ].join('\n');
}

/** An answer has the number that it is asked for by, wherever it stands. */
function sectionText(section: Section, message: Omit<Message, 'text'>): readonly string[] {
  const { answers, contactsHeading, sayFirst, asOf } = message;
  if (section.kind === 'words') return section.body.map(blockText);
  if (section.kind === 'answers')
    return [
      section.answers.map((answer) => `${answers.indexOf(answer) + 1}. ${lineText(answer.label)}`).join('\n'),
    ];
  const cards = section.contacts.map(cardText);
  return section.headed
    ? [
        contactsHeading ? lineText(contactsHeading) : '',
        sayFirst ? lineText(sayFirst) : '',
        ...cards,
        asOf ? lineText(asOf) : '',
      ]
    : cards;
}

/** Everything on the screen as plain text, in reading order, the bar last. */
export const plainText = (message: Omit<Message, 'text'>): string => plainParts(message).join('\n\n');

/** The same in its parts: the last is the bar. */
export function plainParts(message: Omit<Message, 'text'>): string[] {
  const { bar, dir } = message;
  /** Lines side by side: one that fell back to English must not turn the others round. */
  const row = (lines: readonly Said[]) => lines.map(({ text }) => isolated(text, dir)).join(' · ');
  const parts = [
    message.notices.map(({ said }) => lineText(said)).join('\n'),
    message.greeting.map(lineText).join('\n'),
    (message.unchecked ?? []).map(lineText).join('\n'),
    lineText(message.heading),
    message.hint ? lineText(message.hint) : '',
    message.view === 'language' ? message.languages.map(({ name }) => name).join('\n') : '',
    ...sectionsOf(message).flatMap((section) => sectionText(section, message)),
    message.asides.map(({ label }) => lineText(label)).join('\n'),
    row(message.controls.map(({ label }) => label)),
    row([bar.exit, bar.emergency.label, ...(bar.helpline ? [bar.helpline.label] : [])]),
  ];
  return parts.filter((part) => part !== '');
}
