import { numberOf, type Started, startApp } from '../../support/council.ts';
import { bearer, Client, clientId, generate, until } from './client.ts';

const NOON = new Date('2026-11-25T12:00:00Z');
let started: Started;
let now = NOON;

beforeAll(async () => {
  started = await startApp({ DIRECT_LINE_ORIGINS: 'https://council.example' }, () => now);
});
beforeEach(() => {
  now = NOON;
});

async function connect(webSocket: boolean, locale = 'en-GB'): Promise<Client> {
  const { token } = await generate(started.url);
  const client = new Client(started.url, { token, webSocket, locale });
  await until(() => client.bot.length > 0);
  return client;
}

describe.each([
  ['WebSocket', true],
  ['polling', false],
])('directlinejs over %s', (_name, webSocket) => {
  test('is greeted once, told what is kept, and given 999 and the helpline', async () => {
    const client = await connect(webSocket);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(client.bot).toHaveLength(1);
    expect(client.last.text).toContain('This is an automated guide, not a person.');
    expect(client.last.text).toContain('We hold your answers for up to 30 minutes, then delete them.');
    expect(client.last.text).toMatch(new RegExp(`Call 999[\\s\\S]*${numberOf('national-da-helpline')}`));
  });

  test('walks to contacts', async () => {
    const client = await connect(webSocket);
    await client.press('No');
    await client.press('I am being hurt, frightened or controlled');
    const { text } = await client.press('Northmoor');
    expect(text).toContain(`Phone: ${numberOf('moor-council')}`);
    expect(text).toContain('Opens Wednesday 2 December at 9am');
    expect(client.own.map((activity) => activity.text)).toEqual([
      'No',
      'I am being hurt, frightened or controlled',
      'Northmoor',
    ]);
    expect(client.failure).toBeUndefined();
  });

  test('gets its own activity back by its name, with "(not kept)" in place of typed words', async () => {
    const client = await connect(webSocket);
    const name = clientId();
    await client.post({ text: 'canary words', channelData: { clientActivityID: name } });
    await until(() => client.own.length > 0 && client.bot.length > 1);
    expect(client.own[0]).toMatchObject({ text: '(not kept)', channelData: { clientActivityID: name } });
    expect(JSON.stringify(client.received)).not.toContain('canary');
  });

  test('an answer in typed words comes back as its label', async () => {
    const client = await connect(webSocket);
    await client.post({ text: 'no', channelData: { clientActivityID: clientId() } });
    await until(() => client.own.length > 0);
    expect(client.own[0]?.text).toBe('No');
  });

  test('places and times only grow, and the person has the name that the token gives', async () => {
    const client = await connect(webSocket);
    await client.press('No');
    await client.press('Back');
    const places = client.received.map(({ channelData }) => channelData['webchat:sequence-id']);
    expect(places).toEqual([...new Set(places)].sort((a, b) => a - b));
    const times = client.received.map(({ timestamp }) => timestamp);
    expect(times).toEqual([...new Set(times)].sort());
    for (const { from } of client.own) expect(from.id).toMatch(/^dl_/);
  });

  test('a double tap moves once, and the question that stands is not said twice', async () => {
    const client = await connect(webSocket);
    const { value } = client.button('No');
    const tap = () => client.post({ text: 'No', value, channelData: { clientActivityID: clientId() } });
    await Promise.all([tap(), tap()]);
    await until(() => client.own.length === 2 && client.bot.length === 3);
    const [, moved, again] = client.bot;
    expect(moved?.text).toContain('What would help?');
    expect(again?.text).toMatch(/^That button belongs to an earlier question[\s\S]*What would help\?/);
    expect(again?.id).toBe(moved?.id);
  });

  test('leaving takes everything back but the goodbye, and it is gone within a minute', async () => {
    const client = await connect(webSocket);
    await client.press('No');
    const before = client.received.map(({ id }) => id);
    const goodbye = await client.press('Exit this page');
    expect(goodbye.text).toContain('999');
    await until(() => client.received.filter(({ type }) => type === 'event').length === before.length);
    const events = client.received.filter(({ type }) => type === 'event');
    expect(events.map(({ id }) => id)).toEqual(before);
    now = new Date(NOON.getTime() + 61_000);
    const { conversation } = client.last;
    const token = (client.line as unknown as { token: string }).token;
    const answer = await fetch(`${started.url}v3/directline/conversations/${conversation.id}/activities`, {
      headers: bearer(token),
    });
    expect(answer.status).toBe(404);
  });

  test('speaks the language of the page', async () => {
    const client = await connect(webSocket, 'ar-SA');
    expect(client.last.locale).toBe('ar');
    const titles = client.last.suggestedActions?.actions.map(({ title }) => title);
    expect(titles).toContain('لا (No)');
  });
});
