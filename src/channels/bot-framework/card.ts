import { answerButton, type Button, goButton } from '../../activities/button.ts';
import {
  block,
  blockElements,
  contactElement,
  type Element,
  heading,
  link,
  words,
} from '../../activities/elements.ts';
import type { Message } from '../../words/message.ts';
import type { Around } from './around.ts';

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
      ...message.contacts.map((contact) => contactElement(contact, around.call)),
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
