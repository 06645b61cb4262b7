import { randomUUID } from 'node:crypto';
import { WebSocket } from 'ws';
import { raw } from '../support/raw.ts';

const ORIGIN = 'https://council.example';

/** Everything that a person, a browser or a channel can say of itself, at every door, in ways that work and ways that fail. */
export async function sayEverywhere(url: string, canary: string): Promise<readonly string[]> {
  const bodies: string[] = [];
  const about = {
    'user-agent': canary,
    referer: `https://${canary}.example/`,
    cookie: `name=${canary}`,
    'accept-language': canary,
  };
  const ask = async (path: string, init: RequestInit = {}) => {
    const answer = await fetch(`${url}${path}`, {
      redirect: 'manual',
      ...init,
      headers: { ...about, ...init.headers },
    });
    const text = await answer.text();
    // What a client names itself is given back to it where the protocol says so, and nowhere else.
    if (answer.status >= 400) bodies.push(text);
    return text;
  };
  const json = (body: unknown, headers: Record<string, string> = {}): RequestInit => ({
    method: 'POST',
    body: typeof body === 'string' ? body : JSON.stringify(body),
    headers: { 'content-type': 'application/json', ...headers },
  });
  const proxied = (path: string, init: RequestInit = {}) =>
    ask(path, { ...init, headers: { 'x-forwarded-for': canary, ...init.headers } });
  await page(proxied, canary);
  await directLine(proxied, json, canary);
  // Unsigned, that door is open to this machine alone, and not to what came through a proxy.
  await bot(proxied, json, canary);
  await bot(ask, json, canary);
  for (const path of [
    canary,
    `exit?to=${canary}`,
    `health/${canary}`,
    `health/ready?who=${canary}`,
    `webchat?${canary}`,
  ])
    await proxied(path);
  await proxied(canary, { method: 'DELETE' });
  for (const head of [
    `GET /${canary} HTTP/1.1\r\nHost: ${canary}\r\nHost: b\r\n`,
    `${canary} / HTTP/1.1\r\nHost: a\r\n`,
    `GET / HTTP/1.1\r\nHost: a\r\n${canary}\r\n`,
    `GET / HTTP/1.1\r\nHost: a\r\nX: ${canary.repeat(2_000)}\r\n`,
    `POST / HTTP/1.1\r\nHost: a\r\nExpect: ${canary}\r\nContent-Length: 1\r\nConnection: close\r\n`,
    `GET /${canary} HTTP/1.1\r\nHost: a\r\nConnection: Upgrade\r\nUpgrade: ${canary}\r\n`,
  ])
    bodies.push(await raw(`${head}\r\n`, url));
  return bodies;
}

type Ask = (path: string, init?: RequestInit) => Promise<string>;

async function page(ask: Ask, canary: string): Promise<void> {
  const state = /name="state" value="([^"]+)"/.exec(await ask('', { headers: {} }))?.[1] ?? '';
  const form = (fields: Record<string, string>, headers: Record<string, string> = {}) =>
    ask('', { method: 'POST', body: new URLSearchParams(fields), headers });
  await form({ state, say: canary });
  await form({ state, say: `he has a knife ${canary}` });
  await form({
    state: canary,
    say: canary,
    answer: canary,
    go: canary,
    language: canary,
    page: canary,
    [canary]: canary,
  });
  await form({ state, say: canary }, { origin: `https://${canary}.example`, 'sec-fetch-site': 'cross-site' });
  await ask('', { method: 'POST', body: canary, headers: { 'content-type': `text/${canary}` } });
  const FORM = 'application/x-www-form-urlencoded';
  await ask('', {
    method: 'POST',
    body: canary,
    headers: { 'content-type': FORM, 'content-encoding': canary },
  });
  await ask('', { method: 'POST', body: `say=${canary.repeat(5_000)}`, headers: { 'content-type': FORM } });
  const invalid = Buffer.concat([Buffer.from(canary), Buffer.from([0xff, 0xfe])]);
  await ask('', { method: 'POST', body: invalid, headers: { 'content-type': FORM } });
}

type Json = (body: unknown, headers?: Record<string, string>) => RequestInit;

async function directLine(ask: Ask, json: Json, canary: string): Promise<void> {
  const base = 'v3/directline';
  const from = { origin: ORIGIN };
  const { token, conversationId } = JSON.parse(
    await ask(`${base}/tokens/generate`, json({ [canary]: canary }, from)),
  );
  const mine = { ...from, authorization: `Bearer ${token}` };
  const { streamUrl } = JSON.parse(
    await ask(`${base}/conversations`, json({ locale: canary, user: { id: canary } }, mine)),
  );
  const place = `${base}/conversations/${conversationId}/activities`;
  const said = (more: object = {}) => ({
    type: 'message',
    text: canary,
    from: { id: canary, name: canary },
    locale: 'en',
    channelData: { note: canary },
    ...more,
  });
  const socket = new WebSocket(streamUrl, { origin: ORIGIN, headers: { 'user-agent': canary } });
  await new Promise((resolve) => socket.once('open', resolve).once('error', resolve));
  await ask(place, json(said(), mine));
  await ask(place, json(said({ type: canary }), mine));
  await ask(place, json(said({ text: { words: canary }, value: { q: canary, n: canary } }), mine));
  await ask(place, json(`{"text":"${canary}"`, mine));
  await ask(place, json(`{"__proto__":{"text":"${canary}"}}`, mine));
  await ask(place, json(said(), { ...from, authorization: `Bearer ${canary}` }));
  await ask(place, json(said(), { ...mine, origin: `https://${canary}.example` }));
  await ask(`${base}/conversations/${canary}/activities?watermark=${canary}`, { headers: mine });
  await ask(`${place}?watermark=${canary}`, { headers: mine });
  const upload = new FormData();
  upload.set(
    'activity',
    new Blob([JSON.stringify(said())], { type: 'application/vnd.microsoft.activity' }),
    canary,
  );
  upload.set('file', new Blob([canary], { type: 'image/png' }), `${canary}.png`);
  await ask(place.replace(/activities$/, 'upload'), { method: 'POST', body: upload, headers: mine });
  if (socket.readyState === socket.OPEN) socket.send(canary);
  await new Promise((resolve) => socket.once('close', resolve).once('error', resolve));
  await ask(`${base}/conversations/${conversationId}/stream?t=${canary}`, { headers: from });
}

async function bot(ask: Ask, json: Json, canary: string): Promise<void> {
  const send = (more: object = {}, headers: Record<string, string> = {}) =>
    ask(
      'api/messages',
      json(
        {
          type: 'message',
          id: randomUUID(),
          channelId: 'webchat',
          serviceUrl: 'http://127.0.0.1:9/',
          conversation: { id: canary, name: canary, tenantId: canary },
          from: { id: canary, name: canary, aadObjectId: canary },
          recipient: { id: 'bot' },
          deliveryMode: 'expectReplies',
          text: canary,
          ...more,
        },
        headers,
      ),
    );
  await send();
  await send({ text: `I want to die ${canary}`, locale: canary });
  // A channel that cannot be reached.
  await send({ deliveryMode: undefined });
  await send({ type: 'invoke', name: canary, value: { words: canary } });
  await send({ text: { words: canary } });
  await send({ serviceUrl: `https://${canary}.example/` });
  await send({}, { authorization: `Bearer ${canary}` });
  await ask('api/messages', json(`{"text": "${canary}" ${canary}`));
}
