import { makeGuide } from '../../../src/guide/make-guide.ts';
import { memoryStore } from '../../../src/sessions/memory-store.ts';
import { content, flows, guide, numberOf } from '../../support/council.ts';
import { activity, makeBot, onEachSdk, type Post, replies, sessionsOn } from './bot.ts';
import { connector } from './connector.ts';
import { everyTextMessage, sms } from './every-text-message.ts';

/** What a turn brings on a phone, message by message. */
const texts = async (post: Post, text: string, more: Record<string, unknown> = {}) =>
  replies(await post(sms({ text, ...more }))).map((sent) => sent.text ?? '');

everyTextMessage(guide, flows.everyWay);

/** The council has so much to say of itself that one message does not hold it all. */
function longer() {
  const { en } = content.languages;
  if (!en) throw new Error('no English');
  const organisations = structuredClone(en.files['organisations']) as Record<string, { what?: string }>;
  organisations['moor-council'] = {
    ...organisations['moor-council'],
    what: 'It does many things. '.repeat(60),
  };
  const files = { ...en.files, organisations };
  return makeGuide({ ...content, languages: { ...content.languages, en: { ...en, files } } });
}

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
    expect(await type('I am under 19')).toContain(numberOf('young-line'));
    expect(await type('Back')).toContain('Where do you live?');
    expect(await type('Could someone check this device?')).toContain('library computer');
    await type('Back');
    expect(await type('Who can I ring now?')).toContain('Moor Council');
    expect(await type('Language')).toContain('العربية');
    expect(await type('العربية')).toMatch(/بمن يمكنني الاتصال الآن/);
    const left = await type('الخروج من هذه الصفحة');
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
    const shown = longer();
    const sessions = sessionsOn(memoryStore(Date.now), shown);
    const post = makeBot({ BOT_SERVICE_URLS: [channel.origin] }, { guide: shown, sessions });
    const here = { serviceUrl: `${channel.origin}/`, deliveryMode: undefined };
    for (const text of ['hello', '2', '1', '1', '2', '1']) {
      const before = channel.posted().length;
      expect((await post(sms({ text, ...here }))).status).toBe(200);
      expect(channel.posted()[before]?.body.text).toMatch(
        new RegExp(`^Community safety information\\n.*999\\n${numberOf('national-da-helpline')}`),
      );
    }
    expect(channel.posted().length).toBeGreaterThan(6 + 3);
    expect(channel.shown.size).toBe(channel.posted().length);
    await channel.close();
  });
});
