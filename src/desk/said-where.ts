import { NUMBER_OF } from '../checks/directory/page-facts-known.ts';
import { type Conversation, fresh } from '../conversation/conversation.ts';
import { viewOf } from '../conversation/view-of.ts';
import type { PageFacts } from '../directory/page-facts.ts';
import { OVERS } from '../flow/interrupts.ts';
import type { CompiledContent } from '../guide/compile-content.ts';
import type { Message } from '../words/message.ts';
import { cardText } from '../words/plain-text.ts';
import { everyPlace } from './every-place.ts';
import type { Standing } from './way-to.ts';

/** A screen, and how to get there in the preview. */
export interface ShownScreen extends Standing {
  readonly message: Message;
}

/** Where one fact of the council page is said, all of it, on one screen. */
export interface SaidFact {
  readonly id: string;
  readonly on?: string;
  readonly words: readonly string[];
  readonly screens: readonly ShownScreen[];
}

/** Every question, end and interrupt, in English, as the page shows it. */
export function everyScreen(
  { rules, say }: Pick<CompiledContent, 'rules' | 'say'>,
  now: Date,
): ShownScreen[] {
  const begun = fresh('en');
  const places: readonly (Standing & { readonly conversation: Conversation })[] = [
    ...everyPlace(rules.flows, rules.walker).map(({ question = null, situation = null, answers }) => ({
      question,
      situation,
      conversation: { ...begun, answers },
    })),
    ...OVERS.map((over) => ({ question: over, situation: null, conversation: { ...begun, over } })),
  ];
  return places.map(({ question, situation, conversation }) => ({
    question,
    situation,
    message: say(viewOf(rules, conversation), 'en', now, 'web'),
  }));
}

/** Each fact with the screens that say it: on the card of its organisation, or anywhere. */
export function saidWhere(
  facts: PageFacts,
  screens: readonly ShownScreen[],
  numberOf: (organisation: string) => string,
): readonly SaidFact[] {
  return Object.entries(facts)
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([id, { on, says }]) => {
      const words = says.map((one) => one.replace(NUMBER_OF, (_whole, name: string) => numberOf(name)));
      const texts = ({ message }: ShownScreen) =>
        on === undefined ? [message.text] : message.contacts.filter((card) => card.id === on).map(cardText);
      const found = screens.filter((screen) =>
        texts(screen).some((text) => words.every((one) => text.includes(one))),
      );
      return { id, ...(on === undefined ? {} : { on }), words, screens: found };
    });
}
