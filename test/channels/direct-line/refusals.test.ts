import { randomBytes } from 'node:crypto';
import { SignJWT } from 'jose';
import { BOTH_NUMBERS, type Started, startApp } from '../../support/council.ts';
import { bearer, generate } from './client.ts';
import { type Begun, begin, FOREIGN, SITE } from './sites.ts';
import { upload } from './upload-form.ts';

const KEY = randomBytes(32);
const NUMBERS = BOTH_NUMBERS;
let started: Started;
let base: string;
let given: Begun;
let other: Begun;

beforeAll(async () => {
  started = await startApp({ DIRECT_LINE_ORIGINS: SITE, DIRECT_LINE_KEYS: KEY.toString('base64url') });
  base = `${started.url}v3/directline`;
  given = await begin(started.url);
  other = await begin(started.url);
});

const call = (path: string, init: RequestInit = {}) => fetch(`${base}${path}`, init);
const say = (id: string, token: string, activity: unknown, headers: Record<string, string> = {}) =>
  call(`/conversations/${id}/activities`, {
    method: 'POST',
    headers: { ...bearer(token), 'content-type': 'application/json', ...headers },
    body: typeof activity === 'string' ? activity : JSON.stringify(activity),
  });

/** The whole of an answer but what differs in any two: the date. */
async function whole(answer: Response): Promise<unknown> {
  const headers = [...answer.headers].filter(([name]) => name !== 'date').sort();
  return { status: answer.status, headers, body: await answer.text() };
}

const claims = (more: object) => ({ conv: given.conversationId, user: 'dl_me', jti: 'x', ...more });
const signed = (more: object = {}, key: Uint8Array = KEY, audience = 'direct-line', seconds = 600) =>
  new SignJWT(claims(more))
    .setProtectedHeader({ alg: 'HS256' })
    .setAudience(audience)
    .setExpirationTime(Math.floor(Date.now() / 1000) + seconds)
    .sign(key);
const unsigned = () => {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  return `${part({ alg: 'none' })}.${part(claims({ aud: 'direct-line', exp: 9_999_999_999 }))}.`;
};
const cutShort = async () => (await signed()).slice(0, -2);
const endless = () =>
  new SignJWT(claims({})).setProtectedHeader({ alg: 'HS256' }).setAudience('direct-line').sign(KEY);

const TOKENS: [string, () => Promise<string | undefined>][] = [
  ['absent', async () => undefined],
  ['empty', async () => 'Bearer '],
  ['undefined, as a client sends what it does not have', async () => 'Bearer undefined'],
  ['of another scheme', async () => `Basic ${given.token}`],
  ['forged with another key', async () => `Bearer ${await signed({}, randomBytes(32))}`],
  ['not signed', async () => `Bearer ${unsigned()}`],
  ['cut short', async () => `Bearer ${await cutShort()}`],
  ['expired', async () => `Bearer ${await signed({}, KEY, 'direct-line', -1)}`],
  ['without an end', async () => `Bearer ${await endless()}`],
  ['made for the stream', async () => `Bearer ${await signed({}, KEY, 'stream')}`],
  ['without a conversation', async () => `Bearer ${await signed({ conv: undefined })}`],
  ['far too long', async () => `Bearer ${'a'.repeat(5000)}`],
];
const CALLS: [string, string][] = [
  ['POST', '/conversations'],
  ['POST', '/tokens/refresh'],
  ['GET', '/conversations/:id'],
  ['GET', '/conversations/:id/activities'],
  ['POST', '/conversations/:id/activities'],
  ['POST', '/conversations/:id/upload'],
  ['GET', '/session/getsessionid'],
];
const request = (method: string, path: string, id: string, headers: Record<string, string>) =>
  call(path.replace(':id', id), {
    method,
    ...(path.endsWith('/upload')
      ? { headers, ...(method === 'POST' ? { body: upload({ type: 'message', text: 'hello' }) } : {}) }
      : {
          headers: { ...headers, 'content-type': 'application/json' },
          ...(method === 'POST' ? { body: '{"type":"message","text":"hello"}' } : {}),
        }),
  });
test.each(TOKENS)('a token that is %s gets 403 from every call, always the same', async (_name, make) => {
  const authorization = await make();
  const headers = authorization === undefined ? {} : { authorization };
  for (const [method, path] of CALLS) {
    const answer = (await whole(await request(method, path, given.conversationId, headers))) as {
      status: number;
      body: string;
    };
    expect({ method, path, status: answer.status }).toEqual({ method, path, status: 403 });
    expect(answer.body).toMatch(NUMBERS);
    expect(answer.body).not.toMatch(/conv|dl_|expire|token/i);
  }
});

test("another's conversation and one that does not exist: 404, the same to the byte", async () => {
  for (const [method, path] of CALLS.filter(([, address]) => address.includes(':id'))) {
    const foreign = await whole(await request(method, path, other.conversationId, bearer(given.token)));
    const unknown = await whole(await request(method, path, 'AAAAAAAAAAAAAAAAAAAAAAAA', bearer(given.token)));
    const gone = await generate(started.url);
    expect(foreign).toEqual(unknown);
    expect(foreign).toMatchObject({ status: 404, body: expect.stringMatching(NUMBERS) });
    if (method === 'GET')
      expect(await whole(await request(method, path, gone.conversationId, bearer(gone.token)))).toEqual(
        foreign,
      );
  }
});

test.each(['-1', '1e308', 'NaN', '1;2', '1.5', 'Infinity', '0x10', ' 1', '9'.repeat(30), '../1'])(
  'watermark %p gets 400',
  async (watermark) => {
    for (const path of ['', '/activities']) {
      const query = `?watermark=${encodeURIComponent(watermark)}`;
      const answer = await call(`/conversations/${given.conversationId}${path}${query}`, {
        headers: bearer(given.token),
      });
      expect(answer.status).toBe(400);
      expect(await answer.text()).toMatch(NUMBERS);
    }
  },
);

test('a watermark of the future gives nothing, and stays', async () => {
  const answer = await call(`/conversations/${given.conversationId}/activities?watermark=999999999999999`, {
    headers: bearer(given.token),
  });
  expect(await answer.json()).toEqual({ activities: [], watermark: '999999999999999' });
});

test.each(FOREIGN)('a page of %s gets 403 from every call, and no leave to read it', async (origin) => {
  const calls = [...CALLS, ['POST', '/tokens/generate'] as const];
  for (const [method, path] of calls)
    for (const verb of [method, 'OPTIONS']) {
      const headers = { origin, ...bearer(given.token) };
      const answer = await request(verb, path, given.conversationId, headers);
      expect({ verb, path, status: answer.status }).toEqual({ verb, path, status: 403 });
      expect(answer.headers.get('access-control-allow-origin')).toBeNull();
    }
});

test('a page of a listed site may call, with the headers that Web Chat sends, and without credentials', async () => {
  const preflight = await call('/conversations', { method: 'OPTIONS', headers: { origin: SITE } });
  expect(preflight.status).toBe(204);
  expect(preflight.headers.get('access-control-allow-headers')).toBe(
    'authorization, content-type, x-ms-bot-agent, x-requested-with',
  );
  for (const [method, path] of CALLS) {
    const answer = await request(method, path, given.conversationId, {
      origin: SITE,
      ...bearer(given.token),
    });
    expect(answer.headers.get('access-control-allow-origin')).toBe(SITE);
    expect(answer.headers.get('access-control-allow-credentials')).toBeNull();
    expect(answer.headers.get('vary')).toBe('origin');
  }
});

test('even what cannot be read is answered so that the page can read the answer', async () => {
  const long = JSON.stringify({ type: 'message', text: 'a'.repeat(70_000) });
  for (const body of [long, '{']) {
    const answer = await say(given.conversationId, given.token, body, { origin: SITE });
    expect([400, 413]).toContain(answer.status);
    expect(answer.headers.get('access-control-allow-origin')).toBe(SITE);
    expect(await answer.text()).toMatch(NUMBERS);
  }
});

test.each([
  ['not an object', '[]', 400],
  ['no type', '{}', 400],
  ['a type of another kind', '{"type":{}}', 400],
  ['a file beside words', '{"type":"message","text":"hi","attachments":[{"contentUrl":"x"}]}', 200],
  ['a file alone', '{"type":"message","text":" ","attachments":[{"contentUrl":"x"}]}', 415],
  ['a poisoned body', '{"type":"message","__proto__":{"x":1}}', 400],
  ['typing', '{"type":"typing"}', 200],
  ['a button that is none', '{"type":"message","text":"hi","value":{"q":1}}', 200],
])('an activity that is %s', async (_name, body, status) => {
  const fresh = await begin(started.url);
  expect((await say(fresh.conversationId, fresh.token, body)).status).toBe(status);
});

test('words beside a picture are read', async () => {
  const { conversationId: id, token } = await begin(started.url);
  const attachments = [{ contentType: 'image/png', contentUrl: 'data:image/png;base64,AAAA' }];
  await say(id, token, { type: 'message', text: 'he has a knife', attachments });
  const answer = await call(`/conversations/${id}/activities`, { headers: bearer(token) });
  expect(await answer.text()).toContain('Who to call now');
});
