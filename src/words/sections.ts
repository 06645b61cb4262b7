import type { AnswerButton, Block, Card, Message } from './message.ts';

/** A stretch of the screen below its heading. */
export type Section =
  | { readonly kind: 'words'; readonly body: readonly Block[] }
  | { readonly kind: 'answers'; readonly answers: readonly AnswerButton[] }
  /** `headed` under the heading of the contacts; the card that leads an emergency needs none. */
  | { readonly kind: 'contacts'; readonly contacts: readonly Card[]; readonly headed: boolean };

/** More words than this, quoted or in a table, are a text to be read when there is time. */
const LONG = 30;

type Shown = Pick<Message, 'view' | 'body' | 'answers' | 'contacts'>;

/**
 * What stands in which order, in every channel: in an emergency 999, then what to press next, then everybody else; a
 * long quoted text after who can help; the way back to the questions, which nobody in danger needs, last.
 */
export function sectionsOf({ view, body, answers, contacts }: Shown): readonly Section[] {
  const { lead, text } = view === 'outcome' ? parted(body) : { lead: body, text: [] };
  const first = view === 'emergency' ? 1 : 0;
  const all: readonly Section[] = [
    { kind: 'words', body: lead },
    { kind: 'contacts', contacts: contacts.slice(0, first), headed: false },
    { kind: 'answers', answers: answers.filter(({ id }) => !isLast(id)) },
    { kind: 'contacts', contacts: contacts.slice(first), headed: true },
    { kind: 'words', body: text },
    { kind: 'answers', answers: answers.filter(({ id }) => isLast(id)) },
  ];
  return all.filter((section) => held(section).length > 0);
}

const isLast = (answer: string) => answer === 'carry-on';

function held(section: Section): readonly unknown[] {
  if (section.kind === 'words') return section.body;
  return section.kind === 'answers' ? section.answers : section.contacts;
}

/** The text begins with the first quotation, or with the line that leads to it. */
function parted(body: readonly Block[]) {
  const quotedWords = body.flatMap(quoted).join(' ').split(/\s+/).length;
  if (quotedWords <= LONG) return { lead: body, text: [] };
  const quote = body.findIndex((block) => quoted(block).length > 0);
  const before = body[quote - 1];
  const leads =
    before?.kind === 'heading' || (before?.kind === 'paragraph' && before.said.text.endsWith(':'));
  const at = leads ? quote - 1 : quote;
  return { lead: body.slice(0, at), text: body.slice(at) };
}

function quoted(block: Block): readonly string[] {
  if (block.kind === 'quote') return [block.said.text];
  if (block.kind === 'list') return block.items.map(({ text }) => text);
  return block.kind === 'table' ? block.rows.flat().map(({ text }) => text) : [];
}
