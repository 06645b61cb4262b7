import { readActivity } from '../../../src/channels/bot-framework/activity.ts';
import { makeAround } from '../../../src/channels/bot-framework/around.ts';
import { makeChatPhrases } from '../../../src/channels/bot-framework/chat-phrases.ts';
import { numberedReplies } from '../../../src/channels/bot-framework/numbered-replies.ts';
import type { Answered } from '../../../src/flow/walker.ts';
import type { Guide } from '../../../src/guide/guide.ts';
import type { Message } from '../../../src/words/message.ts';
import { blockText, cardText, lineText } from '../../../src/words/plain-text.ts';
import { sectionsOf } from '../../../src/words/sections.ts';
import { activity, NOON } from './bot.ts';

const LONGEST = 1600;
/** Characters by which a part is known: a longer one may be divided further on. */
const PART = 60;
export const sms = (more: Record<string, unknown> = {}) =>
  activity({ channelId: 'sms', serviceUrl: 'https://sms.botframework.com/', ...more });

/** What does not stand where it stands in every other channel: the order is that of `sectionsOf`. */
function outOfOrder(message: Message, sent: string): string[] {
  const parts = [
    ...sectionsOf(message).flatMap((section) => {
      if (section.kind === 'words') return section.body.map(blockText);
      if (section.kind === 'answers')
        return section.answers.map(
          (answer) => `${message.answers.indexOf(answer) + 1}. ${lineText(answer.label)}`,
        );
      const first = section.headed ? [message.contactsHeading, message.sayFirst] : [];
      return [...first.flatMap((said) => (said ? [lineText(said)] : [])), ...section.contacts.map(cardText)];
    }),
  ].map((part) => part.slice(0, PART));
  let from = 0;
  return parts.flatMap((part) => {
    const at = sent.indexOf(part, from);
    from = Math.max(at, from);
    return at < 0 ? [`not there, or not after what stands before it: ${part}`] : [];
  });
}

/** What must hold of every view on a phone. */
export function everyTextMessage(
  guide: Guide,
  everyWay: () => readonly { answers: readonly Answered[] }[],
): void {
  test.each(guide.languages)(
    'every view fits into messages, whole cards, the numbers in the first: %s',
    (language) => {
      const read = readActivity(sms());
      if (!read) throw new Error('no activity');
      const around = makeAround(makeChatPhrases(guide), undefined);
      const overs = [
        'emergency',
        'emergency.silent',
        'emergency.deaf',
        'self-harm',
        'help',
        'language',
      ] as const;
      const views = [
        ...everyWay()
          .filter((_way, index) => language === 'en' || index % 4 === 0)
          .map(({ answers }) => ({ answers })),
        ...overs.map((over) => ({ over })),
      ];
      const bad = views.flatMap((more) => {
        const begun = { ...guide.begin(language), ...more };
        const { message } = guide.turn(begun, { kind: 'look' }, { now: NOON, door: 'bot-framework' });
        const result = {
          message,
          turnNumber: 1,
          repeated: false,
          stale: false,
          first: true,
          left: false,
          alone: false,
          sent: [],
        };
        const sent = numberedReplies(message, around(read, result)).map(({ text = '' }) => text);
        const first = sent[0] ?? '';
        const faults = [
          ...sent.filter((text) => text.length > LONGEST || text === ''),
          ...(first.includes('999') && first.includes(guide.numbers.helpline.display) ? [] : ['numbers']),
          ...message.contacts.map(cardText).filter((card) => !sent.some((text) => text.includes(card))),
          ...outOfOrder(message, sent.join('\n\n')),
        ];
        return faults.length > 0 ? [{ more, faults }] : [];
      });
      expect(bad).toEqual([]);
    },
  );
}
