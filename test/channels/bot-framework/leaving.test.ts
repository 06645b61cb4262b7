import { memoryStore } from '../../../src/sessions/memory-store.ts';
import { activity, makeBot, NOON, onEachSdk, type Post, type Sent, sessionsOn } from './bot.ts';
import { connector, type Treatment } from './connector.ts';
import { fromTeams, joined, pressed, saidBy } from './teams.ts';

onEachSdk(() => {
  let channel: Awaited<ReturnType<typeof connector>>;
  let post: Post;
  let waited: number[];
  beforeEach(async () => {
    channel = await connector();
    waited = [];
    const wait = async (milliseconds: number) => {
      waited.push(milliseconds);
    };
    post = makeBot({ BOT_SERVICE_URLS: [channel.origin] }, { wait });
  });
  afterEach(() => channel.close());

  const here = (body: Record<string, unknown>) => ({
    ...body,
    serviceUrl: `${channel.origin}/`,
    deliveryMode: undefined,
  });
  const say = (text: string) => post(here(fromTeams({ text })));
  const press = (data: unknown, replyToId: string) => post(here(pressed(data, { replyToId })));
  const cardOfAnswer = (body: unknown) => JSON.parse(String(body)).value;
  const onScreen = () => [...channel.shown.values()].map((sent) => saidBy(sent as Sent));

  test('hello, No, two answers, exit: every earlier message of ours is gone, and the goodbye says so', async () => {
    await post(here(joined()));
    for (const text of ['hello', 'No', '1', '1']) await say(text);
    expect(channel.shown.size).toBe(5);
    await say('exit');
    expect(channel.deleted()).toEqual(['sent-5', 'sent-4', 'sent-3', 'sent-2', 'sent-1']);
    expect(onScreen()).toHaveLength(1);
    expect(onScreen()[0]).toContain('We deleted our messages here.');
    expect(onScreen()[0]).toContain('What you wrote stays until you delete it.');
    expect(onScreen()[0]).toContain('999');
    expect(onScreen()[0]).not.toContain('0808');
    expect(channel.state.atOnce).toBe(1);
  });

  test('every message is one part, whose notification and first words are neutral', async () => {
    await post(here(joined()));
    for (const text of ['No', '1', 'he has a knife', 'exit']) await say(text);
    for (const { body } of channel.posted()) {
      expect(body.text).toBeUndefined();
      expect(body.summary).toBe('Community safety information');
      expect(saidBy(body)).toMatch(/^Community safety information\n/);
    }
    expect(channel.posted()).toHaveLength(5);
  });

  test('leaving by a button: the others are deleted, the pressed card becomes the goodbye, in the response too', async () => {
    await post(here(joined()));
    await say('No');
    await press({ q: 'start.need', n: 2, v: 'being-hurt' }, 'sent-2');
    const answer = await press({ go: 'exit' }, 'sent-2');
    expect(channel.deleted()).toEqual(['sent-1']);
    expect([...channel.shown.keys()]).toEqual(['sent-2']);
    expect(onScreen()[0]).toContain('We deleted our messages here.');
    expect(cardOfAnswer(answer.body)).toEqual(channel.shown.get('sent-2')?.attachments?.[0]?.content);
    expect(channel.posted()).toHaveLength(2);
  });

  test('a pressed card that cannot be replaced is not said to be gone', async () => {
    await post(here(joined()));
    await say('No');
    channel.state.next = ['takes', 'blocked'];
    const some = await press({ go: 'exit' }, 'sent-2');
    expect(JSON.stringify(cardOfAnswer(some.body))).toContain('Some of our messages may still be here.');
  });

  test.each<[string, string, number]>([
    ['seconds', '2', 2_000],
    ['no number', 'soon', 1_000],
    ['nothing', '', 1_000],
    ['a time that has passed', 'Wed, 21 Oct 2015 07:28:00 GMT', 1_000],
    ['less than nothing', '-5', 1_000],
  ])('"too many" with %s is waited for, then it goes on', async (_name, header, pause) => {
    for (const text of ['hello', 'No']) await say(text);
    channel.state.retryAfter = header;
    channel.state.next = ['too-many', 'takes', 'too-many'];
    await say('exit');
    expect(waited).toEqual([pause, pause]);
    expect([...channel.shown.keys()]).toEqual(['sent-3']);
    expect(onScreen()[0]).toContain('We deleted our messages here.');
  });

  test.each(['86400', 'Fri, 31 Dec 9999 23:59:59 GMT', '60'])(
    '"too many" for %s is too long for somebody who leaves: the goodbye comes, and says what stays',
    async (header) => {
      for (const text of ['hello', 'No', '1']) await say(text);
      channel.state.retryAfter = header;
      channel.state.next = ['takes', 'too-many'];
      expect((await say('exit')).status).toBe(200);
      expect(waited).toEqual([]);
      expect(channel.deleted()).toEqual(['sent-3', 'sent-2']);
      expect(onScreen().at(-1)).toContain(
        'We deleted what we could. Some of our messages may still be here.',
      );
    },
  );

  test('412 and 5xx are passing: the same message is tried again', async () => {
    for (const text of ['hello', 'No']) await say(text);
    channel.state.next = ['busy', 'busy', 'takes', 'fails'];
    await say('exit');
    expect(channel.deleted()).toEqual(['sent-2', 'sent-2', 'sent-2', 'sent-1', 'sent-1']);
    expect(onScreen()).toEqual([expect.stringContaining('We deleted our messages here.')]);
  });

  test('while an answer of the store is late every message of ours goes all the same', async () => {
    const store = memoryStore(() => NOON.getTime());
    let late = true;
    const del = async (key: string) => {
      await store.delete(key);
      if (late) {
        late = false;
        throw new Error('no answer in time');
      }
    };
    const sessions = sessionsOn({ ...store, delete: del });
    post = makeBot({ BOT_SERVICE_URLS: [channel.origin] }, { sessions, wait: async () => undefined });
    for (const text of ['hello', 'No']) await say(text);
    await say('exit');
    expect(late).toBe(false);
    expect(channel.deleted()).toEqual(['sent-2', 'sent-1']);
    expect(onScreen()).toEqual([expect.stringContaining('We deleted our messages here.')]);
  });

  test('a message that somebody else took away counts as gone', async () => {
    for (const text of ['hello', 'No']) await say(text);
    channel.shown.delete('sent-1');
    await say('exit');
    expect(onScreen()).toEqual([expect.stringContaining('We deleted our messages here.')]);
  });

  test.each<[string, Treatment, RegExp]>([
    ['forbids it', 'blocked', /Our messages may still be here\./],
    ['fails for good', 'fails', /Our messages may still be here\./],
  ])('a channel that %s: the goodbye promises nothing', async (_name, treatment, words) => {
    for (const text of ['hello', 'No']) await say(text);
    const tries = treatment === 'fails' ? 4 : 2;
    channel.state.next = Array(tries).fill(treatment);
    expect((await say('exit')).status).toBe(200);
    expect(onScreen().at(-1)).toMatch(words);
    expect(onScreen().at(-1)).not.toContain('We deleted');
    expect(channel.deleted()).toHaveLength(tries);
  });

  test('a message that came with no id is not said to be gone', async () => {
    await say('hello');
    channel.state.next = ['hangs'];
    await say('No');
    await say('exit');
    expect(onScreen().at(-1)).toContain('Some of our messages may still be here.');
  });

  test('with more messages than ids are kept of, the last ten go, and the goodbye says that others may be there', async () => {
    for (let count = 0; count < 13; count++) await say('hello');
    await say('exit');
    expect(channel.deleted()).toHaveLength(10);
    expect(channel.shown.size).toBe(4);
    expect(onScreen().at(-1)).toContain('Some of our messages may still be here.');
  });

  test('a goodbye that fails is delivered again, and then the rest is deleted', async () => {
    for (const text of ['hello', 'No']) await say(text);
    const exit = here(fromTeams({ text: 'exit' }));
    channel.state.next = ['takes', ...Array(5).fill('fails')];
    expect((await post(exit)).status).toBe(502);
    expect([...channel.shown.keys()]).toEqual(['sent-1']);
    expect((await post(exit)).status).toBe(200);
    expect(channel.shown.size).toBe(1);
    expect(onScreen()).toEqual([expect.stringContaining('We deleted our messages here.')]);
  });

  test('on a channel with buttons leaving takes back what was sent, and says what stays', async () => {
    for (const text of ['hello', '2']) await post(here(activity({ text })));
    await post(here(activity({ text: 'exit' })));
    expect([...channel.shown.keys()]).toEqual(['sent-3']);
    expect(channel.shown.get('sent-3')?.text).toContain('may stay on your device');
  });

  test('where nothing can be called back, nothing is said to be deleted', async () => {
    await post(fromTeams({ text: 'hello' }));
    const answer = await post(fromTeams({ text: 'exit' }));
    expect(String(answer.body)).not.toContain('We deleted');
    expect(channel.state.calls).toEqual([]);
  });
});
