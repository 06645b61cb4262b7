import { connect } from 'node:net';
import { makeStreams } from '../../../src/channels/direct-line/streams.ts';
import { memoryStore } from '../../../src/sessions/memory-store.ts';
import { memoryTranscripts } from '../../../src/sessions/memory-transcripts.ts';
import { makeSessions } from '../../../src/sessions/sessions.ts';
import { BOTH_NUMBERS, guide, numberOf } from '../../support/council.ts';
import { bearer } from './client.ts';
import { serveDirectLine } from './serve.ts';
import { begin } from './sites.ts';

const hash = (text: string) => text;

/** Direct Line by itself, where only so many conversations fit, and what its store holds. */
async function small(conversations: number) {
  const inner = memoryStore(Date.now);
  const held = new Set<string>();
  const store: typeof inner = {
    load: inner.load,
    async save(key, ...rest) {
      held.add(key);
      return inner.save(key, ...rest);
    },
    async delete(key) {
      held.delete(key);
      await inner.delete(key);
    },
  };
  const transcripts = memoryTranscripts(Date.now, { conversations, size: 1_000_000 });
  const places: number[] = [];
  const { url, direct } = await serveDirectLine({
    guide,
    sessions: makeSessions({ store, guide, ttlSeconds: 1800, hash }),
    transcripts: {
      ...transcripts,
      since: (key, place) => {
        places.push(place);
        return transcripts.since(key, place);
      },
    },
    clock: () => new Date(),
    hash,
  });
  return { url, held, direct, places };
}

const WORDS: object = { type: 'message', text: 'no' };
const say = (
  url: string,
  { token, conversationId }: { token: string; conversationId: string },
  activity = WORDS,
) =>
  fetch(`${url}v3/directline/conversations/${conversationId}/activities`, {
    method: 'POST',
    headers: { ...bearer(token), 'content-type': 'application/json' },
    body: JSON.stringify(activity),
  });

test('nothing is kept before the first word; then a conversation for which there is no room leaves nothing behind', async () => {
  const { url, held } = await small(1);
  const [first, second] = [await begin(url), await begin(url)];
  expect(held.size).toBe(0);
  expect((await say(url, first)).status).toBe(200);
  expect(held.size).toBe(1);
  const refused = await say(url, second);
  expect(refused.status).toBe(503);
  expect(await refused.text()).toMatch(BOTH_NUMBERS);
  expect(held.size).toBe(1);
  expect((await say(url, first)).status).toBe(200);
});

test('a stranger who begins far more conversations than there is room for closes nothing', async () => {
  const { url, held } = await small(10);
  for (let count = 0; count < 100; count++) await begin(url);
  const person = await begin(url);
  const path = `${url}v3/directline/conversations/${person.conversationId}/activities`;
  const greeting = (await (await fetch(path, { headers: bearer(person.token) })).json()) as Said;
  expect(greeting.activities.map(({ text }) => text)).toEqual([
    expect.stringContaining('Is anyone in danger'),
  ]);
  expect((await say(url, person)).status).toBe(200);
  const all = (await (await fetch(path, { headers: bearer(person.token) })).json()) as Said;
  expect(all.activities.map(({ text }) => text)).toEqual([
    expect.stringContaining('Is anyone in danger'),
    'No',
    expect.stringContaining('What would help?'),
  ]);
  expect(all.activities[0]?.id).toBe(greeting.activities[0]?.id);
  expect(held.size).toBe(1);
});

test('a button of an earlier question is answered without reading all that was said', async () => {
  const { url, places } = await small(1);
  const person = await begin(url);
  await say(url, person);
  places.length = 0;
  const old = { type: 'message', text: 'No', value: { q: 'start.danger', n: 0, v: 'no' } };
  expect((await say(url, person, old)).status).toBe(200);
  expect(places).not.toContain(0);
  const path = `${url}v3/directline/conversations/${person.conversationId}/activities`;
  const all = (await (await fetch(path, { headers: bearer(person.token) })).json()) as Said;
  const [moved, again] = [all.activities.at(-3), all.activities.at(-1)];
  expect(again?.text).toContain('That button belongs to an earlier question');
  expect(again?.id).toBe(moved?.id);
});

interface Said {
  readonly activities: readonly { readonly id: string; readonly text: string }[];
}

test('when it is stopping, or there are enough, no stream is opened: the client is told, and asks by HTTP', () => {
  const opening = { key: 'k', person: { conversation: 'c', user: 'u' }, watermark: 0 };
  const nothing = {} as never;
  const full = makeStreams(memoryTranscripts(Date.now), Date.now, 60_000, 0);
  expect(full.open(nothing, nothing, nothing, opening)).toBe(503);
  const stopping = makeStreams(memoryTranscripts(Date.now), Date.now);
  stopping.close();
  expect(stopping.open(nothing, nothing, nothing, opening)).toBe(503);
  full.close();
});

test('a stream asked for while it stops ends at once, with the numbers', async () => {
  const { url, direct } = await small(5);
  const { streamUrl } = await begin(url);
  direct.close();
  const { pathname, search, port } = new URL(streamUrl);
  const said = await new Promise<string>((resolve) => {
    let heard = '';
    const socket = connect(Number(port), '127.0.0.1', () =>
      socket.write(
        `GET ${pathname}${search} HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n`,
      ),
    );
    socket.on('data', (data) => (heard += data.toString())).on('close', () => resolve(heard));
  });
  expect(said).toMatch(
    new RegExp(`^HTTP\\/1\\.1 503[\\s\\S]*999[\\s\\S]*${numberOf('national-da-helpline')}`),
  );
});
