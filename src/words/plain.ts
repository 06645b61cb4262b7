import { isolated } from './isolate.ts';
import type { Block, Card, Message, Said, WayLine } from './message.ts';
import { type Section, sectionsOf } from './sections.ts';

/** What is said, with the English of unsigned safety words beneath. */
export const line = (said: Said) =>
  said.english === undefined ? said.text : `${said.text}\n${said.english}`;

export function blockText(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
    case 'quote':
    case 'heading':
      return line(block.said);
    case 'list':
      return block.items.map((item) => `- ${line(item)}`).join('\n');
    case 'steps':
      return block.items.map((item, index) => `${index + 1}. ${line(item)}`).join('\n');
    case 'table': {
      const rows = block.rows.map((row) =>
        row.map((cell, index) => `${block.head[index]?.text ?? ''}: ${cell.text || '–'}`).join('; '),
      );
      return [line(block.caption), ...rows].join('\n');
    }
  }
}

function wayText(way: WayLine): string {
  const after = [way.hours, way.cost].filter((said) => said !== undefined).map((said) => said.text);
  const hours = after.length > 0 ? ` (${after.join(' · ')})` : '';
  const more = [way.down?.why, way.down?.instead?.said, way.note].filter((said) => said !== undefined);
  return [
    `${way.label.text}: ${isolated(way.value, way.label.dir)}${hours}`,
    ...more.map((said) => `  ${line(said)}`),
  ].join('\n');
}

export function cardText(card: Card): string {
  return [
    card.name.text,
    ...(card.for ? [line(card.for)] : []),
    ...(card.what ? [line(card.what)] : []),
    ...card.told.map(({ said }) => line(said)),
    ...card.ways.map(wayText),
    ...card.marks.map(({ said }) => line(said)),
    card.source.said.text,
  ].join('\n');
}

/** An answer has the number that it is asked for by, wherever it stands. */
function sectionText(section: Section, message: Omit<Message, 'text'>): readonly string[] {
  const { answers, contactsHeading, sayFirst, asOf } = message;
  if (section.kind === 'words') return section.body.map(blockText);
  if (section.kind === 'answers')
    return [
      section.answers.map((answer) => `${answers.indexOf(answer) + 1}. ${line(answer.label)}`).join('\n'),
    ];
  const cards = section.contacts.map(cardText);
  return section.headed
    ? [
        contactsHeading ? line(contactsHeading) : '',
        sayFirst ? line(sayFirst) : '',
        ...cards,
        asOf ? line(asOf) : '',
      ]
    : cards;
}

/** Everything on the screen as plain text, in reading order, the bar last. */
export function plain(message: Omit<Message, 'text'>): string {
  const { bar, dir } = message;
  /** Lines side by side: one that fell back to English must not turn the others round. */
  const row = (lines: readonly Said[]) => lines.map(({ text }) => isolated(text, dir)).join(' · ');
  const parts = [
    message.greeting.map(line).join('\n'),
    (message.unchecked ?? []).map(line).join('\n'),
    message.notices.map(({ said }) => line(said)).join('\n'),
    line(message.heading),
    message.hint ? line(message.hint) : '',
    message.view === 'language' ? message.languages.map(({ name }) => name).join('\n') : '',
    ...sectionsOf(message).flatMap((section) => sectionText(section, message)),
    message.asides.map(({ label }) => line(label)).join('\n'),
    row(message.controls.map(({ label }) => label)),
    row([bar.exit, bar.emergency.label, ...(bar.helpline ? [bar.helpline.label] : [])]),
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}
