import type { UnderstandingWords } from './schema.ts';
import type { Command, Screen, Understood } from './understood.ts';

const plain = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N} ]/gu, '')
    .trim();

export function makeUnderstand(words: Readonly<Record<string, UnderstandingWords>>) {
  const commands = new Map<string, string>();
  for (const { commands: own } of Object.values(words)) {
    for (const [name, forms] of Object.entries(own))
      for (const form of forms) commands.set(plain(form), name);
  }
  return (text: string, screen: Screen): Understood => {
    const said = plain(text.slice(0, 2000));
    const base = { harm: false, topics: [], hits: [] };
    const number = /^\d{1,2}$/.test(said) ? screen.answers[Number(said) - 1] : undefined;
    const chosen =
      number ??
      screen.answers.find(({ label, english }) => [label, english ?? label].map(plain).includes(said));
    if (chosen) return { ...base, kind: 'answer', answer: chosen.id, reason: 'answer' };
    const command = commands.get(said);
    if (command)
      return { ...base, kind: 'command', command: { name: command } as Command, reason: 'command' };
    return { ...base, kind: 'ask', reason: 'unclear' };
  };
}
