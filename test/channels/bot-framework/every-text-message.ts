import { readActivity } from '../../../src/channels/bot-framework/activity.ts';
import { makeAround } from '../../../src/channels/bot-framework/around.ts';
import { makeChatPhrases } from '../../../src/channels/bot-framework/chat-phrases.ts';
import { numberedReplies } from '../../../src/channels/bot-framework/numbered-replies.ts';
import type { Answered } from '../../../src/flow/walker.ts';
import type { Guide } from '../../../src/guide/guide.ts';
import { cardText } from '../../../src/words/plain-text.ts';
import { activity, NOON } from './bot.ts';

const LONGEST = 1600;
export const sms = (more: Record<string, unknown> = {}) =>
  activity({ channelId: 'sms', serviceUrl: 'https://sms.botframework.com/', ...more });

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
        ];
        return faults.length > 0 ? [{ more, faults }] : [];
      });
      expect(bad).toEqual([]);
    },
  );
}
