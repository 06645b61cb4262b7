import { BOTH_NUMBERS, numberOf } from '../../support/council.ts';
import { activity, makeBot, NOON, onEachSdk, type Post, sessionsOn } from './bot.ts';
import { connector, type Treatment } from './connector.ts';
import { watched } from './remembering-store.ts';

onEachSdk(() => {
  let channel: Awaited<ReturnType<typeof connector>>;
  let now: Date;
  let post: Post;
  beforeEach(async () => {
    channel = await connector();
    now = NOON;
    post = makeBot({ BOT_SERVICE_URLS: [channel.origin] }, { clock: () => now });
  });
  afterEach(() => channel.close());

  const message = (more: Record<string, unknown> = {}) =>
    activity({ serviceUrl: `${channel.origin}/`, deliveryMode: undefined, ...more });
  const questions = () =>
    channel.posted().map(({ body }) => /Is anyone in danger|What would help/.exec(body.text ?? '')?.[0]);

  test.each<[Treatment, number]>([
    ['hangs', 200],
    ['trickles', 200],
    ['floods', 200],
    ['fails', 502],
    ['busy', 502],
    ['resets', 200],
    ['moves', 200],
    ['blocked', 200],
  ])(
    'a channel that %s: one attempt, an answer in time, and the next message goes on',
    async (treatment, status) => {
      await post(message());
      channel.state.treatment = treatment;
      const before = performance.now();
      expect((await post(message({ text: 'No', value: { q: 'start.danger', n: 1, v: 'no' } }))).status).toBe(
        status,
      );
      expect(performance.now() - before).toBeLessThan(3_000);
      expect(channel.posted()).toHaveLength(2);
      channel.state.treatment = 'takes';
      expect((await post(message())).status).toBe(200);
      expect(questions()).toEqual(['Is anyone in danger', 'What would help', 'What would help']);
    },
  );

  test('of an answer without an end little is read', async () => {
    channel.state.treatment = 'floods';
    await post(message());
    expect(channel.state.poured).toBeLessThan(8_000_000);
  });

  test('an event that is delivered again after a failure gets its answer, once', async () => {
    await post(message());
    channel.state.treatment = 'fails';
    const said = message({ text: '3' });
    expect((await post(said)).status).toBe(502);
    channel.state.treatment = 'takes';
    expect((await post(said)).status).toBe(200);
    expect(questions()).toEqual(['Is anyone in danger', ...Array(2).fill('What would help')]);
  });

  test('"too many" is honoured: nothing is sent until the time has passed', async () => {
    channel.state.treatment = 'too-many';
    const answer = await post(message());
    expect(answer).toMatchObject({ status: 503, headers: { 'retry-after': '5' } });
    channel.state.treatment = 'takes';
    now = new Date(now.getTime() + 4_000);
    expect(await post(message())).toMatchObject({ status: 503, headers: { 'retry-after': '1' } });
    expect(channel.posted()).toHaveLength(1);
    now = new Date(now.getTime() + 1_000);
    expect((await post(message())).status).toBe(200);
    expect(channel.posted()).toHaveLength(2);
  });

  test.each([
    ['seconds', '7', '7'],
    ['a day', '86400', '60'],
    ['a date', 'Wed, 25 Nov 2026 12:00:30 GMT', '30'],
    ['a date far away', 'Fri, 31 Dec 9999 23:59:59 GMT', '60'],
    ['a date in the past', 'Wed, 21 Oct 2015 07:28:00 GMT', '1'],
    ['words', 'soon', '1'],
    ['a fraction', '1.2', '2'],
    ['less than nothing', '-3', '1'],
  ])(
    '"too many" for %s: the channel is told to wait as long, a minute at most',
    async (_name, header, told) => {
      channel.state.treatment = 'too-many';
      channel.state.retryAfter = header;
      expect(await post(message())).toMatchObject({ status: 503, headers: { 'retry-after': told } });
      channel.state.treatment = 'takes';
      now = new Date(now.getTime() + Number(told) * 1000);
      expect((await post(message())).status).toBe(200);
    },
  );

  test('leaving takes back what was sent, and forgets', async () => {
    await post(message());
    await post(message({ text: '3' }));
    expect((await post(message({ text: 'exit' }))).status).toBe(200);
    expect(channel.deleted().sort()).toEqual(['sent-1', 'sent-2']);
    const goodbye = channel.posted().at(-1)?.body.text;
    expect(goodbye).toContain('999');
    expect(goodbye).not.toContain('0808');
    await post(message());
    expect(questions().at(-1)).toBe('Is anyone in danger');
  });

  test('one busy conversation silences no other', async () => {
    channel.state.treatment = 'too-many';
    expect((await post(message())).status).toBe(503);
    channel.state.treatment = 'takes';
    expect((await post(message({ conversation: { id: 'another' } }))).status).toBe(200);
    expect((await post(message())).status).toBe(503);
  });

  test('leaving by a card takes back the others; the message itself becomes the goodbye, text and card', async () => {
    const teams = { channelId: 'msteams', conversation: { id: 'a:1', conversationType: 'personal' } };
    await post(message(teams));
    await post(message({ ...teams, text: '2' }));
    const value = { action: { type: 'Action.Execute', verb: 'turn', data: { go: 'exit' } } };
    const answer = await post(
      message({ ...teams, type: 'invoke', name: 'adaptiveCard/action', replyToId: 'sent-2', value }),
    );
    expect(channel.deleted()).toEqual(['sent-1']);
    expect(String(answer.body)).toContain('What you wrote stays');
    const put = channel.state.calls.find(({ method }) => method === 'PUT');
    expect(put?.path).toMatch(/\/sent-2$/);
    expect(JSON.stringify(put?.body)).toContain('999');
    expect(JSON.stringify(put?.body)).not.toContain('0808');
    expect(channel.posted()).toHaveLength(2);
  });

  test.each<[string, Record<string, unknown>]>([
    ['words', { value: { go: 'exit' } }],
    [
      'a card',
      {
        type: 'invoke',
        name: 'adaptiveCard/action',
        replyToId: 'sent-1',
        value: { action: { type: 'Action.Execute', verb: 'turn', data: { go: 'exit' } } },
      },
    ],
  ])('leaving a channel that hangs still ends in time, by %s', async (_name, leaving) => {
    await post(message());
    channel.state.treatment = 'hangs';
    const before = performance.now();
    await post(message(leaving));
    expect(performance.now() - before).toBeLessThan(3_000);
  });

  test('with no store each kind of message still gets one answer, with the numbers', async () => {
    const broken = () => Promise.reject(new Error('canary: no store'));
    const sessions = sessionsOn({ load: broken, save: broken, delete: broken });
    const alone = makeBot({ BOT_SERVICE_URLS: [channel.origin] }, { sessions });
    const rows: [Record<string, unknown>, RegExp][] = [
      [{ text: '' }, /Is anyone in danger right now/],
      [{ text: 'I need help with something' }, /Is anyone in danger right now/],
      [{ text: '999' }, /Who to call now/],
      [{ text: 'he has a knife' }, /Who to call now/],
      [{ text: 'yes' }, /Who to call now/],
      ...['2', 'No', '3', 'not sure'].map((text): [Record<string, unknown>, RegExp] => [
        { text },
        new RegExp(`${numberOf('moor-council')}`),
      ]),
      [{ value: { q: 'start.danger', n: 5, v: 'yes' } }, /Who to call now/],
      [{ value: { q: 'home.area', n: 4, v: 'skip' } }, new RegExp(numberOf('moor-council'))],
    ];
    for (const [index, [more, expected]] of rows.entries()) {
      expect((await alone(message(more))).status).toBe(200);
      expect(channel.posted()).toHaveLength(index + 1);
      const text = channel.posted().at(-1)?.body.text;
      expect(text).toMatch(/^Something went wrong on our side\. These numbers still work\./);
      expect(text).toMatch(expected);
      expect(text).toMatch(BOTH_NUMBERS);
      expect(text).not.toContain('canary');
    }
    await alone(message({ value: { go: 'exit' } }));
    expect(channel.posted().at(-1)?.body.text).not.toMatch(/0808|Something went wrong/);
  });

  test('ids that hold the conversation’s own are not kept', async () => {
    const { store, kept } = watched();
    const sessions = sessionsOn(store);
    post = makeBot({ BOT_SERVICE_URLS: [channel.origin] }, { sessions });
    await post(message({ conversation: { id: 'sent-' } }));
    await post(message({ conversation: { id: 'c' } }));
    expect(kept.join('\n')).toContain('sent-2');
    expect(kept.join('\n')).not.toContain('sent-1');
  });
});
