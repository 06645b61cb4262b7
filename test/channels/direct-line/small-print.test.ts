import { type Started, startApp } from '../../support/council.ts';
import { bearer, Client, clientId, type Given, generate, until } from './client.ts';
import { begin, SITE } from './sites.ts';

let started: Started;
let now = new Date('2026-11-25T12:00:00Z');
const later = (seconds: number) => {
  now = new Date(now.getTime() + seconds * 1000);
};

beforeAll(async () => {
  started = await startApp({ DIRECT_LINE_ORIGINS: SITE }, () => now);
});

const address = ({ conversationId }: Given) => `${started.url}v3/directline/conversations/${conversationId}`;
const say = (given: Given, activity: object) =>
  fetch(`${address(given)}/activities`, {
    method: 'POST',
    headers: { ...bearer(given.token), 'content-type': 'application/json' },
    body: JSON.stringify({ type: 'message', ...activity }),
  });
const texts = async (given: Given): Promise<string[]> => {
  const answer = await fetch(`${address(given)}/activities`, { headers: bearer(given.token) });
  const { activities } = (await answer.json()) as { activities: { text: string }[] };
  return activities.map(({ text }) => text);
};

test.each(['begin', 'begun', '.', 'constructor', '__proto__'])(
  'a message that its client calls %j is a message like any other',
  async (clientActivityID) => {
    const given = await begin(started.url);
    expect((await say(given, { text: 'no', channelData: { clientActivityID } })).status).toBe(200);
    expect((await texts(given)).at(-1)).toContain('What would help?');
  },
);

test.each([
  ['more than any client sends', Array(30).fill({ contentType: 'image/png' })],
  ['none at all', 'a picture'],
])('words beside attachments that are %s are read', async (_name, attachments) => {
  const given = await begin(started.url);
  const answer = await say(given, { text: 'he has a knife', attachments });
  expect(answer.status).toBe(200);
  expect((await texts(given)).at(-1)).toContain('Call 999 now');
});

test('whoever comes back is told how long the token still holds', async () => {
  const given = await begin(started.url);
  expect(given.expires_in).toBe(7200);
  later(600);
  for (const [path, method] of [
    [address(given), 'GET'],
    [`${started.url}v3/directline/conversations`, 'POST'],
  ] as const) {
    const answer = await fetch(path, { method, headers: bearer(given.token) });
    expect(await answer.json()).toMatchObject({ expires_in: 6600 });
  }
});

test.each([
  ['Latin letters', 'my neighbour plays music '.repeat(700)],
  ['Devanagari', 'क'.repeat(6_000)],
])('a long text of %s is read as at the other door: it meets the safety question', async (_name, text) => {
  const given = await begin(started.url);
  expect((await say(given, { text })).status).toBe(200);
  expect((await texts(given)).at(-1)).toContain('Is anyone in danger right now?');
});

test('the greeting has its place before the first word, in the language that was asked for', async () => {
  const { token } = await generate(started.url);
  const client = new Client(started.url, { token, locale: 'ar-SA' });
  await until(() => client.bot.length === 1);
  expect(client.last.locale).toBe('ar');
  await client.post({ text: 'لا', locale: 'en-GB', channelData: { clientActivityID: clientId() } });
  await until(() => client.bot.length === 2);
  expect(client.bot.map(({ locale }) => locale)).toEqual(['ar', 'ar']);
  expect(client.received.map(({ from }) => from.role)).toEqual(['bot', 'user', 'bot']);
});

test('begun and left alone, a conversation is gone after half an hour', async () => {
  const given = await begin(started.url);
  later(1799);
  expect(await texts(given)).toHaveLength(1);
  later(2);
  const answer = await fetch(`${address(given)}/activities`, { headers: bearer(given.token) });
  expect(answer.status).toBe(404);
});

test('a site that names its visitor changes nothing: own words are the person’s, to a second page too', async () => {
  const given = await begin(started.url);
  const from = { id: 'visitor-of-the-site', name: 'A Name', role: 'user' };
  await say(given, { text: 'no', from });
  const history = async () => {
    const answer = await fetch(`${address(given)}/activities`, { headers: bearer(given.token) });
    return ((await answer.json()) as { activities: { id: string; from: { role: string } }[] }).activities;
  };
  const roles = (await history()).map((activity) => activity.from.role);
  expect(roles.filter((role) => role === 'user')).toHaveLength(1);
  expect(JSON.stringify(await history())).not.toMatch(/visitor-of-the-site|A Name/);

  const { token, conversationId } = given;
  const second = new Client(started.url, { token, conversationId, webSocket: false });
  await until(() => second.received.length === roles.length);
  const ids = second.received.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  await second.press('I am being hurt, frightened or controlled');
  expect(second.last.text).toContain('Where do you live?');
});
