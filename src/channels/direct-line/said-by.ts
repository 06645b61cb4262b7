import type { Input } from '../../conversation/input.ts';
import type { Guide } from '../../guide/guide.ts';
import type { TurnResult } from '../../sessions/sessions.ts';

/** What the person's own bubble says from now on: the label of what they chose, and never what they typed. */
export function saidBy(guide: Guide, input: Input, { chosen, message }: TurnResult): string {
  const { language, languages } = message;
  const label = (question: string, answer: string) => guide.label(language, question, answer)?.text;
  const words = guide.frame(language);
  const notKept = words('notices/not-kept').text;
  switch (input.kind) {
    case 'answer':
      return label(input.question, input.answer) ?? notKept;
    case 'go':
      return words(input.to === 'exit' ? 'bar/exit' : `controls/${input.to}`).text;
    case 'language':
      return languages.find(({ id }) => id === input.language)?.name ?? notKept;
    case 'say':
    case 'look':
      return (chosen && label(...chosen)) ?? notKept;
  }
}
