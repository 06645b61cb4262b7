import { randomBytes } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { padded } from '../../../src/channels/web/padded.ts';
import { web } from '../../../src/channels/web/web.ts';
import { makeGuide } from '../../../src/guide/make-guide.ts';
import { makeSeal } from '../../../src/sealing/seal.ts';
import { readAssets } from '../../../src/web-files.ts';
import { everyConversation } from '../../support/every-conversation.ts';
import { content } from '../../support/test-app.ts';

test.each([0, 1, 4_000, 5_080, 5_096, 5_097, 5_098, 9_000])(
  'an archive of %i bytes and more unpacks to the same',
  (size) => {
    const bytes = randomBytes(size);
    const archive = padded(gzipSync(bytes));
    expect(archive.length % 5_120).toBe(0);
    expect(gunzipSync(archive).equals(bytes)).toBe(true);
  },
);

const guide = makeGuide(content);
const seal = makeSeal([randomBytes(32)], 'page');
const NOW = new Date('2026-11-25T12:00:00Z');
const route = web({
  guide,
  seal,
  clock: () => NOW,
  exitUrl: 'https://www.example.org/',
  frameAncestors: [],
  assets: readAssets('web'),
}).find(({ method, path }) => method === 'post' && path === '/');

test('every view of every language has one length when the page asks itself, and one when it is opened', async () => {
  const lengths = { true: new Set<number>(), false: new Set<number>() };
  for (const language of guide.languages)
    for (const conversation of everyConversation(language))
      for (const scripted of [true, false]) {
        const answer = await route?.handle({
          method: 'POST',
          path: '/',
          params: {},
          query: new URLSearchParams(),
          headers: { 'accept-encoding': 'gzip', ...(scripted ? { 'sec-fetch-dest': 'empty' } : {}) },
          loopback: true,
          body: { state: seal.close(conversation, NOW) },
        });
        lengths[`${scripted}`].add(Buffer.from(answer?.body ?? '').length);
      }
  expect([[...lengths.true], [...lengths.false]]).toEqual([[5_120], [10_240]]);
}, 60_000);
