import { gunzipSync } from 'node:zlib';
import { web } from '../../src/channels/web/web.ts';
import { makeGuide } from '../../src/guide/make-guide.ts';
import { makeSeal } from '../../src/sealing/seal.ts';
import { readAssets } from '../../src/web-files.ts';
import { lengthsOf } from '../channels/web/lengths-of.ts';
import { everyConversation } from '../support/every-conversation.ts';
import { content } from '../support/test-app.ts';

const guide = makeGuide(content);

test('every view of every language has one length when the page asks itself, and one when it is opened', async () => {
  expect(await lengthsOf(guide, everyConversation)).toEqual([[5_120], [10_240]]);
}, 60_000);

test('the first page, its style and its script within, weighs at most 7 KB', async () => {
  const routes = web({
    guide,
    seal: makeSeal([Buffer.alloc(32, 7)], 'page'),
    clock: () => new Date('2026-11-25T12:00:00Z'),
    exitUrl: 'https://www.example.org/',
    frameAncestors: [],
    assets: readAssets('web'),
  });
  const open = async (headers: Readonly<Record<string, string>>) => {
    const route = routes.find(({ method, path }) => method === 'get' && path === '/');
    if (!route) throw new Error('no first page');
    const asked = { method: 'GET', path: '/', params: {}, query: new URLSearchParams(), loopback: true };
    return route.handle({ ...asked, headers });
  };
  const { body, headers } = await open({ 'accept-encoding': 'gzip' });
  expect(headers?.['content-encoding']).toBe('gzip');
  const packed = Buffer.from(body ?? '');
  expect(gunzipSync(packed).toString()).toHaveLength(String((await open({})).body).length);
  expect(packed.length).toBeLessThanOrEqual(7 * 1024);
});
