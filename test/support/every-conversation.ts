import { type Conversation, fresh } from '../../src/conversation/conversation.ts';
import { viewOf } from '../../src/conversation/view-of.ts';
import { OVERS } from '../../src/flow/interrupts.ts';
import { answered, everyView, rules } from './rules.ts';

/** A place in every flow from which something can be opened over it. */
const PLACES = [
  [],
  ['start.danger:no'],
  ...Object.keys(rules.flows.flows['start']?.questions['need']?.answers ?? {}).map((need) => [
    'start.danger:not-sure',
    `start.need:${need}`,
  ]),
];

/** A conversation for every view with other words on it: each question once, an end, and all that can lie over them. */
export function everyConversation(language: string): readonly Conversation[] {
  const all = everyPlace(language).map((conversation): [string, Conversation] => {
    const { view, question, answers, asides } = viewOf(rules, conversation);
    return [JSON.stringify([view, question, answers, asides]), conversation];
  });
  return [...new Map(all).values()];
}

function everyPlace(language: string): readonly Conversation[] {
  return [
    ...everyView().map((answers): Conversation => ({ ...fresh(language), answers })),
    ...PLACES.flatMap((place): Conversation[] => {
      const at = { ...answered(...place), language };
      return [
        ...OVERS.map((id): Conversation => ({ ...at, over: id })),
        { ...at, safety: 'open' },
        { ...at, safety: 'asked', meant: ['child', 'being-hurt', 'cctv'] },
        { ...at, misses: 1 },
        { ...at, misses: 2 },
      ];
    }),
  ];
}
