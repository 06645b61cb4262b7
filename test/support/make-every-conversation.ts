import { type Conversation, fresh } from '../../src/conversation/conversation.ts';
import { viewOf } from '../../src/conversation/view-of.ts';
import { OVERS } from '../../src/flow/interrupts.ts';
import { answered, type makeRules } from './make-rules.ts';

/**
 * A conversation for every view with other words on it: each question once, an end, and all that can lie over them.
 * @param meant subjects that typed words may have meant
 */
export function makeEveryConversation(
  { rules, everyView }: Pick<ReturnType<typeof makeRules>, 'rules' | 'everyView'>,
  meant: readonly string[],
) {
  /** A place in every flow from which something can be opened over it. */
  const places = [
    [],
    ['start.danger:no'],
    ...Object.keys(rules.flows.flows['start']?.questions['need']?.answers ?? {}).map((need) => [
      'start.danger:not-sure',
      `start.need:${need}`,
    ]),
  ];
  const everyPlace = (language: string): readonly Conversation[] => [
    ...everyView().map((answers): Conversation => ({ ...fresh(language), answers })),
    ...places.flatMap((place): Conversation[] => {
      const at = { ...answered(...place), language };
      return [
        ...OVERS.map((id): Conversation => ({ ...at, over: id })),
        { ...at, safety: 'open' },
        { ...at, safety: 'asked', meant },
        { ...at, misses: 1 },
        { ...at, misses: 2 },
      ];
    }),
  ];
  return (language: string): readonly Conversation[] => {
    const all = everyPlace(language).map((conversation): [string, Conversation] => {
      const { view, question, answers, asides } = viewOf(rules, conversation);
      return [JSON.stringify([view, question, answers, asides]), conversation];
    });
    return [...new Map(all).values()];
  };
}
