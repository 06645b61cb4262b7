import { randomBytes } from 'node:crypto';
import { BOTH_NUMBERS, numberOf, type Started, startApp } from '../../support/council.ts';
import { describeWithRedis, openRedis, type RedisServer } from '../../support/redis.ts';
import { bearer, Client, clientId, generate, until } from './client.ts';
import { openWire, type Wire } from './wire.ts';

const TYPED = 'canary my husband Bartholomew locked me in';
const key = () => randomBytes(32).toString('base64url');

describeWithRedis('several instances on one Redis', () => {
  let redis: RedisServer;
  let wire: Wire;
  let one: Started;
  let two: Started;
  const keys = { SEAL_KEYS: key(), DIRECT_LINE_KEYS: key() };
  const start = () =>
    startApp({ ...keys, REDIS_URL: redis.url, DIRECT_LINE_ORIGINS: 'https://council.example' });

  beforeAll(async () => {
    redis = await openRedis();
    [one, two] = await Promise.all([start(), start()]);
    wire = await openWire(one.url);
  });
  beforeEach(() => wire.leadTo(one.url));

  async function connect(webSocket = true): Promise<Client> {
    const client = new Client(wire.url, { token: (await generate(wire.url)).token, webSocket });
    await until(() => client.bot.length > 0);
    return client;
  }
  const tap = (client: Client, label: string) => {
    const { title, value } = client.button(label);
    return { type: 'message', text: title, value, channelData: { clientActivityID: clientId() } };
  };
  const once = (client: Client) => {
    const ids = client.received.map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)]);
  };

  test('a message posted to one instance is pushed by the other', async () => {
    const client = await connect();
    const { conversation } = client.last;
    const { token } = client.line as unknown as { token: string };
    const answer = await fetch(`${two.url}v3/directline/conversations/${conversation.id}/activities`, {
      method: 'POST',
      headers: { ...bearer(token), 'content-type': 'application/json' },
      body: JSON.stringify(tap(client, 'No')),
    });
    expect(answer.status).toBe(200);
    await until(() => client.bot.length === 2);
    expect(client.last.text).toContain('What would help?');
    once(client);
  });

  test('the same POST to both instances at once is one turn', async () => {
    const client = await connect();
    const { conversation } = client.last;
    const { token } = client.line as unknown as { token: string };
    const body = JSON.stringify(tap(client, 'No'));
    const headers = { ...bearer(token), 'content-type': 'application/json' };
    const post = ({ url }: Started) =>
      fetch(`${url}v3/directline/conversations/${conversation.id}/activities`, {
        method: 'POST',
        headers,
        body,
      });
    const ids = await Promise.all([one, two, one, two].map(async (to) => (await post(to)).text()));
    expect(new Set(ids).size).toBe(1);
    await until(() => client.bot.length === 2);
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(client.received).toHaveLength(3);
    expect(client.last.text).toContain('What would help?');
  });

  test.each([true, false])('a restart loses and repeats nothing (WebSocket: %s)', async (webSocket) => {
    const own = await start();
    wire.leadTo(own.url);
    const client = await connect(webSocket);
    await client.press('No');
    await own.close();
    const next = await start();
    wire.leadTo(next.url);
    // The polling client gives up for good at its first error: it is the page that starts it again.
    const alive = webSocket ? client : again(client);
    await alive.post(tap(client, 'I am being hurt, frightened or controlled'));
    await until(() => alive.bot.at(-1)?.text?.includes('Where do you live?') ?? false, 15_000);
    await alive.press('Northmoor');
    expect(alive.last.text).toContain(numberOf('moor-council'));
    expect(alive.own.map(({ text }) => text)).toEqual([
      'No',
      'I am being hurt, frightened or controlled',
      'Northmoor',
    ]);
    once(alive);
    expect(alive.received).toHaveLength(7);
  });
  function again(client: Client): Client {
    const { conversation } = client.last;
    const { token } = client.line as unknown as { token: string };
    return new Client(wire.url, { token, conversationId: conversation.id, webSocket: false });
  }

  test('after a typed disclosure a dump of all that Redis holds has none of its words, and no id', async () => {
    const client = await connect();
    for (const text of [TYPED, 'no', TYPED]) {
      const before = client.bot.length;
      await client.post({ text, channelData: { clientActivityID: clientId() } });
      await until(() => client.bot.length > before);
    }
    const dump = await redis.dump();
    expect(dump).toMatch(/csg:s:/);
    expect(dump).toMatch(/csg:t:/);
    expect(dump).not.toMatch(/canary|husband|bartholomew|locked/i);
    expect(dump).not.toContain(client.last.conversation.id);
    expect(dump).not.toContain('dl_');
  });

  test('leaving deletes what was held', async () => {
    await redis.clear();
    const client = await connect(false);
    await client.press('No');
    await client.press('Exit this page');
    const dump = await redis.dump();
    expect(dump).not.toMatch(/csg:s:/);
    expect(dump).not.toContain('What would help');
  });

  test('a frozen Redis: a message is answered in a second, with the numbers in the chat', async () => {
    const client = await connect(false);
    const read = `${one.url}v3/directline/conversations/${client.last.conversation.id}/activities`;
    const { conversation } = client.last;
    const { token } = client.line as unknown as { token: string };
    redis.freeze();
    const began = Date.now();
    const answer = await fetch(`${one.url}v3/directline/conversations/${conversation.id}/activities`, {
      method: 'POST',
      headers: { ...bearer(token), 'content-type': 'application/json' },
      body: JSON.stringify(tap(client, 'No')),
    });
    const took = Date.now() - began;
    const said = await (await fetch(read, { headers: bearer(token) })).json();
    redis.thaw();
    expect(took).toBeLessThan(1500);
    expect(answer.status).toBe(200);
    const { text } = (said as { activities: { text?: string }[] }).activities.at(-1) ?? {};
    expect(text).toMatch(BOTH_NUMBERS);
    await until(() => client.last.text?.includes('Something went wrong') ?? false);
  });

  test('begun while Redis is frozen: the greeting with the numbers, and the same conversation when it answers again', async () => {
    redis.freeze();
    const { token, conversationId } = await generate(one.url);
    const call = (path: string, method = 'GET') =>
      fetch(`${one.url}v3/directline/conversations${path}`, { method, headers: bearer(token) });
    const begun = await call('', 'POST');
    const client = new Client(wire.url, { token, conversationId, webSocket: false });
    await until(() => client.bot.length > 0);
    redis.thaw();
    expect(begun.status).toBe(201);
    expect(client.last.text).toMatch(BOTH_NUMBERS);
    await until(async () => (await redis.send('PING')) === 'PONG');
    expect((await call(`/${conversationId}`)).status).toBe(200);
    await client.press('No');
    expect(client.last.text).toContain('What would help?');
    once(client);
    expect(client.failure).toBeUndefined();
  });

  test('left while Redis is frozen: when it answers again it holds nothing of it, though nobody asks', async () => {
    await redis.clear();
    const client = await connect(false);
    await client.press('No');
    const exit = tap(client, 'Exit this page');
    redis.freeze();
    await client.post(exit);
    redis.thaw();
    client.end();
    await until(async () => !/csg:[setb]:/.test(await redis.dump()));
  });
});
