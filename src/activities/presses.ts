import type { Message, Said } from '../words/message.ts';
import { answerButton, type Button, goButton } from './button.ts';

/** Something that can be pressed. */
export interface Press {
  readonly title: string;
  readonly value: Button;
}

/**
 * What can be pressed beneath a message: what belongs to this view, and what always works.
 * @param sealed the conversation, for buttons that must work while the store is away; leaving and 999 need none
 */
export function presses(
  message: Message,
  turnNumber: number,
  sealed?: string,
): { own: readonly Press[]; always: readonly Press[] } {
  if (message.view === 'goodbye') return { own: [], always: [] };
  const offered = new Set(message.notices.flatMap(({ language }) => language ?? []));
  const carrying = (value: Button): Button => (sealed === undefined ? value : { ...value, s: sealed });
  const go = ({ go: to, label }: Message['controls'][number]): Press => ({
    title: titleOf(label),
    value: to === 'emergency' ? goButton(to, turnNumber) : carrying(goButton(to, turnNumber)),
  });
  return {
    own: [
      ...message.answers.map(({ id, label }) => ({
        title: titleOf(label),
        value: carrying(answerButton(message.question ?? '', turnNumber, id)),
      })),
      ...message.languages
        .filter(({ id }) => message.view === 'language' || offered.has(id))
        .map(({ id, name }) => ({ title: name, value: carrying({ language: id }) })),
      ...message.asides.map(go),
    ],
    always: [...message.controls.map(go), { title: message.bar.exit.text, value: { go: 'exit' } }],
  };
}

/** A button has one line: the English of an unsigned safety answer stands after it. */
const titleOf = ({ text, english }: Said) => (english === undefined ? text : `${text} (${english})`);
