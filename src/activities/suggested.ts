import type { Message } from '../words/message.ts';
import { answerButton, type Button, goButton } from './button.ts';
import type { Reply, SuggestedAction } from './reply.ts';

/**
 * The answers, then what always works, as buttons beneath the message. No call links among them: pressing one would
 * take the answers away, and the numbers stand in the text.
 */
export function suggested(message: Message, n: number, to: string): NonNullable<Reply['suggestedActions']> {
  const actions = [
    ...message.answers.map(({ id, label }) =>
      action(label.text, answerButton(message.question ?? '', n, id)),
    ),
    ...(message.view === 'language'
      ? message.languages.map(({ id, name }) => action(name, { language: id }))
      : []),
    ...message.asides.map(({ go, label }) => action(label.text, goButton(go, n))),
    ...message.controls.map(({ go, label }) => action(label.text, goButton(go, n))),
    action(message.bar.exit.text, { go: 'exit' }),
  ];
  return { to: [to], actions };
}

/** messageBack alone carries a value and words at once; imBack would lose the value. */
const action = (title: string, value: Button): SuggestedAction => ({
  type: 'messageBack',
  title,
  displayText: title,
  text: title,
  value,
});
