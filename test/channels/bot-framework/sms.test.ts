import { readActivity } from '../../../src/channels/bot-framework/activity.ts';
import { makeAround } from '../../../src/channels/bot-framework/around.ts';
import { makeChatPhrases } from '../../../src/channels/bot-framework/chat-phrases.ts';
import { numberedReplies } from '../../../src/channels/bot-framework/numbered-replies.ts';
import { cardText } from '../../../src/words/plain-text.ts';
import { numberOf } from '../../support/numbers.ts';
import { everyWay } from '../../support/rules.ts';
import { activity, guide, makeBot, NOON, onEachSdk, type Post, replies } from './bot.ts';
import { connector } from './connector.ts';

const LONGEST = 1600;
const sms = (more: Record<string, unknown> = {}) =>
  activity({ channelId: 'sms', serviceUrl: 'https://sms.botframework.com/', ...more });

/** What a turn brings on a phone, message by message. */
const texts = async (post: Post, text: string, more: Record<string, unknown> = {}) =>
  replies(await post(sms({ text, ...more }))).map((sent) => sent.text ?? '');

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
        ...(first.includes('999') && first.includes(numberOf('national-da-helpline')) ? [] : ['numbers']),
        ...message.contacts.map(cardText).filter((card) => !sent.some((text) => text.includes(card))),
      ];
      return faults.length > 0 ? [{ more, faults }] : [];
    });
    expect(bad).toEqual([]);
  },
);

onEachSdk(() => {
  test('every answer, aside and control has a number, and the number does what it says', async () => {
    const post = makeBot();
    const listed = new Map<string, string>();
    const read = (sent: readonly string[]) => {
      listed.clear();
      for (const [, number = '', label = ''] of sent.join('\n').matchAll(/^(\d+)\. (.*)$/gm))
        listed.set(label, number);
    };
    const type = async (label: string) => {
      const sent = await texts(post, listed.get(label) ?? `nothing is called ${label}`);
      read(sent);
      return sent.join('\n');
    };
    read(await texts(post, 'hello'));
    expect(await type('No')).toContain('What would help?');
    expect(await type('I am being hurt, frightened or controlled')).toContain('Where do you live?');
    expect(await type('I am under 19')).toContain(numberOf('childline'));
    expect(await type('Back')).toContain('Where do you live?');
    expect(await type('Could someone check this device?')).toContain('library computer');
    await type('Back');
    expect(await type('Who can I ring now?')).toContain('Victim Support');
    expect(await type('Language')).toContain('polski');
    expect(await type('polski')).toMatch(/Do kogo|zadzwonić/);
    const left = await type('Wyjdź z tej strony');
    expect(left).toContain('999');
    expect(left).not.toContain('0808');
  });

  test('a number on a channel with buttons is an answer alone', async () => {
    const post = makeBot();
    await post(activity());
    const sent = replies(await post(activity({ text: '7' })))[0]?.text;
    expect(sent).toContain('Is anyone in danger right now?');
  });

  test('a carrier takes every message, in order', async () => {
    const channel = await connector();
    const post = makeBot({ BOT_SERVICE_URLS: [channel.origin] });
    const here = { serviceUrl: `${channel.origin}/`, deliveryMode: undefined };
    for (const text of ['hello', '2', '1', '1', '2', '3', '5']) {
      const before = channel.posted().length;
      expect((await post(sms({ text, ...here }))).status).toBe(200);
      expect(channel.posted()[before]?.body.text).toMatch(
        new RegExp(`^Community safety information\\n.*999\\n${numberOf('national-da-helpline')}`),
      );
    }
    expect(channel.posted().length).toBeGreaterThan(7);
    expect(channel.shown.size).toBe(channel.posted().length);
    await channel.close();
  });
});
