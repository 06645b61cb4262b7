import { type Started, startApp } from '../../support/council.ts';
import { bearer, Client, clientId, generate, type Options, until } from './client.ts';
import { openWire, type Wire } from './wire.ts';

const NOON = new Date('2026-11-25T12:00:00Z');
const [FAILED, EXPIRED] = [4, 3];
let started: Started;
let wire: Wire;
let now = NOON;

beforeAll(async () => {
  started = await startApp({ DIRECT_LINE_ORIGINS: 'https://council.example' }, () => now);
  wire = await openWire(started.url);
});
beforeEach(() => {
  now = NOON;
});

const open = (options: Options) => new Client(wire.url, options);
async function connect(webSocket = true): Promise<Client> {
  const { token } = await generate(started.url);
  const client = open({ token, webSocket });
  await until(() => client.bot.length > 0);
  return client;
}
const tokenOf = ({ line }: Client) => (line as unknown as { token: string }).token;
const later = (minutes: number) => {
  now = new Date(NOON.getTime() + minutes * 60_000);
};

test('a dropped stream: what was said meanwhile arrives, once', async () => {
  const client = await connect();
  const { value } = client.button('No');
  wire.cut();
  await client.post({ text: 'No', value, channelData: { clientActivityID: clientId() } });
  await until(() => client.bot.length === 2);
  await client.press('I am being hurt, frightened or controlled');
  expect(client.own.map(({ text }) => text)).toEqual(['No', 'I am being hurt, frightened or controlled']);
  expect(new Set(client.received.map(({ id }) => id)).size).toBe(client.received.length);
  expect(client.failure).toBeUndefined();
});

test.each(['request', 'answer'] as const)(
  'a POST whose %s was lost is sent again: one turn',
  async (what) => {
    const client = await connect();
    const { value } = client.button('No');
    const activity = { text: 'No', value, channelData: { clientActivityID: clientId() } };
    wire.lose(what);
    expect(await client.post(activity)).toBe('retry');
    const ids = [await client.post(activity), await client.post(activity)];
    await until(() => client.bot.length === 2);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(new Set(ids)).toEqual(new Set([client.own[0]?.id]));
    expect(client.received).toHaveLength(3);
    expect(client.last.text).toContain('What would help?');
  },
);

test('five copies of a POST at once are one turn', async () => {
  const client = await connect();
  const { value } = client.button('No');
  const activity = { text: 'No', value, channelData: { clientActivityID: clientId() } };
  const ids = await Promise.all(Array.from({ length: 5 }, () => client.post(activity)));
  await until(() => client.bot.length === 2);
  expect(new Set(ids).size).toBe(1);
  expect(client.received).toHaveLength(3);
});

test.each([true, false])('resumes by watermark, in a new client (WebSocket: %s)', async (webSocket) => {
  const first = await connect(webSocket);
  await first.press('No');
  const { conversation, channelData } = first.received[1] as (typeof first.received)[number];
  first.end();
  const given = { token: tokenOf(first), conversationId: conversation.id, webSocket };
  const rest = open({ ...given, watermark: String(channelData['webchat:sequence-id']) });
  await until(() => rest.received.length === 1);
  expect(rest.last.text).toContain('What would help?');
  const all = open({ ...given, watermark: '0' });
  await until(() => all.received.length === 3);
  expect(all.received.map(({ id }) => id)).toEqual(first.received.map(({ id }) => id));
  await rest.press('I have another question about community safety');
});

test('a refreshed token goes on where the first would have expired', async () => {
  const client = await connect(false);
  const first = tokenOf(client);
  later(25);
  await client.press('No');
  const refresh = () =>
    fetch(`${started.url}v3/directline/tokens/refresh`, { method: 'POST', headers: bearer(first) });
  const answer = (await (await refresh()).json()) as { token: string; conversationId: string };
  expect(answer.conversationId).toBe(client.last.conversation.id);
  expect(answer.token).not.toBe(first);
  later(121);
  expect((await refresh()).status).toBe(403);
  const session = await fetch(`${started.url}v3/directline/session/getsessionid`, {
    headers: bearer(answer.token),
  });
  expect(session.status).toBe(200);
});

test('an expired token: the client is told so, and stops', async () => {
  const client = await connect(false);
  later(121);
  await until(() => client.states.includes(EXPIRED));
  expect(await client.post({ text: 'hello' })).toBe('retry');
  expect(client.states).not.toContain(FAILED);
});

test('half an hour after the last word the conversation is gone, and its buttons start a new one', async () => {
  const client = await connect();
  await client.press('No');
  const path = `${started.url}v3/directline/conversations/${client.last.conversation.id}`;
  const { value } = client.button('I am being hurt, frightened or controlled');
  later(31);
  for (const address of [path, `${path}/activities`])
    expect((await fetch(address, { headers: bearer(tokenOf(client)) })).status).toBe(404);
  await client.post({ text: 'x', value, channelData: { clientActivityID: clientId() } });
  await until(() => client.bot.length === 3);
  expect(client.last.text).toMatch(/earlier question[\s\S]*Is anyone in danger right now\?/);
});

test('the button for danger counts even then', async () => {
  const client = await connect();
  const { value } = client.button('Yes, someone is in danger now');
  later(45);
  await client.post({ text: 'x', value, channelData: { clientActivityID: clientId() } });
  await until(() => client.bot.length === 2);
  expect(client.last.text).toContain('Who to call now');
});

test('50 conversations at once are never crossed', async () => {
  const needs = client50.map((_, index) => NEEDS[index % NEEDS.length] as string);
  const all = await Promise.all(needs.map(() => connect()));
  const outcomes = await Promise.all(
    all.map(async (client, index) => {
      await client.press('No');
      return (await client.press(needs[index] as string)).text;
    }),
  );
  all.forEach((client, index) => {
    expect(client.own.map(({ text }) => text)).toEqual(['No', needs[index]]);
    expect(new Set(client.received.map(({ conversation }) => conversation.id)).size).toBe(1);
    expect(client.received).toHaveLength(5);
  });
  expect(new Set(all.map(({ last }) => last.conversation.id)).size).toBe(50);
  expect(new Set(outcomes).size).toBe(NEEDS.length);
});
const client50 = Array.from({ length: 50 });
const NEEDS = [
  'I am being hurt, frightened or controlled',
  'I have another question about community safety',
  'None of these: show me who I can ring now',
];
