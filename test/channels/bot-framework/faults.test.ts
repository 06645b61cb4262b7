import { activity, makeBot, NOON, type Post } from './bot.ts';
import { connector, type Treatment } from './connector.ts';

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
  ['fails', 502],
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

test('leaving by a card takes back the others; the card itself becomes the goodbye', async () => {
  const teams = { channelId: 'msteams', conversation: { id: 'a:1', conversationType: 'personal' } };
  await post(message(teams));
  await post(message({ ...teams, text: '2' }));
  const value = { action: { type: 'Action.Execute', verb: 'turn', data: { go: 'exit' } } };
  const answer = await post(
    message({ ...teams, type: 'invoke', name: 'adaptiveCard/action', replyToId: 'sent-2', value }),
  );
  expect(channel.deleted()).toEqual(['sent-1']);
  expect(String(answer.body)).toContain('What you wrote stays');
});

test('leaving a channel that hangs still ends in time', async () => {
  await post(message());
  channel.state.treatment = 'hangs';
  const before = performance.now();
  await post(message({ value: { go: 'exit' } }));
  expect(performance.now() - before).toBeLessThan(3_000);
});
