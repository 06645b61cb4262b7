import { createHash, randomBytes } from 'node:crypto';
import { web } from '../../../src/channels/web/web.ts';
import { makeSeal } from '../../../src/sealing/seal.ts';
import { readAssets } from '../../../src/web-files.ts';
import { guide, telOf } from '../../support/council.ts';

const NOON = new Date('2026-11-25T12:00:00Z');
const DAY = 24 * 3600 * 1000;
const key = randomBytes(32);
const assets = readAssets('web');

function site(keys: [Uint8Array, ...Uint8Array[]] = [key], frameAncestors: string[] = []) {
  let now = NOON;
  const routes = web({
    guide,
    seal: makeSeal(keys, 'page'),
    clock: () => now,
    exitUrl: 'https://www.example.org/',
    frameAncestors,
    assets,
  });
  const request = async (method: 'get' | 'post', path: string, body?: unknown, headers = {}) => {
    const route = routes.find((one) => one.method === method && one.path === path);
    if (!route) throw new Error(`no route ${method} ${path}`);
    return route.handle({
      method: method.toUpperCase(),
      path,
      params: {},
      query: new URLSearchParams(),
      headers,
      loopback: true,
      ...(body === undefined ? {} : { body }),
    });
  };
  return {
    request,
    wait: (ms: number) => {
      now = new Date(now.getTime() + ms);
    },
    open: async () => String((await request('get', '/')).body),
    post: async (fields: object) => {
      const answer = await request('post', '/', fields);
      return { ...answer, markup: String(answer.body) };
    },
  };
}
const stateOf = (markup: string) => /name="state" value="([^"]+)"/.exec(markup)?.[1] ?? '';
const questionOf = (markup: string) => /data-question="([^"]+)"/.exec(markup)?.[1];

const again = guide.frame('en')('notices/started-again').text;
const STARTED_AGAIN = again.replaceAll("'", '&#39;');

test('an answer moves the conversation, keeps its one address', async () => {
  const { open, post } = site();
  const answer = await post({ state: stateOf(await open()), answer: 'start.danger:no' });
  expect(answer.status).toBe(200);
  expect(questionOf(answer.markup)).toBe('start.need');
});

test('a double click moves once', async () => {
  const { open, post } = site();
  const fields = { state: stateOf(await open()), answer: 'start.danger:no' };
  const [first, second] = [await post(fields), await post(fields)];
  expect([questionOf(first.markup), questionOf(second.markup)]).toEqual(['start.need', 'start.need']);
  const stray = await post({ state: stateOf(first.markup), answer: 'start.danger:no' });
  expect(questionOf(stray.markup)).toBe('start.need');
});

test.each([
  ['forged', async () => 'eyJhbGciOiJkaXIiLCJlbmMiOiJBMjU2R0NNIn0..AAAA.BBBB.CCCC'],
  ['empty', async () => ''],
  ['sealed elsewhere', async () => stateOf(await site([randomBytes(32)]).open())],
  ['unsigned', async () => `eyJhbGciOiJub25lIn0.${Buffer.from('{"c":{}}').toString('base64url')}.`],
])('a %s state shows the first question and the numbers, and says so', async (_kind, state) => {
  const { post } = site();
  const { status, markup } = await post({ state: await state(), answer: 'start.need:being-hurt' });
  expect(status).toBe(200);
  expect(questionOf(markup)).toBe('start.danger');
  expect(markup).toContain(STARTED_AGAIN);
  expect(markup).toContain('tel:999');
  expect(markup).toContain(`tel:${telOf('national-da-helpline')}`);
});

test('a state lives for 24 hours, and danger counts even after', async () => {
  const { open, post, wait } = site();
  const state = stateOf(await open());
  wait(DAY - 1000);
  expect(questionOf((await post({ state, answer: 'start.danger:no' })).markup)).toBe('start.need');
  wait(2000);
  expect(questionOf((await post({ state, answer: 'start.danger:no' })).markup)).toBe('start.danger');
  expect(questionOf((await post({ state, answer: 'start.danger:yes' })).markup)).toBe('emergency');
  expect(questionOf((await post({ state, go: 'emergency' })).markup)).toBe('emergency');
  const silent = await post({ state, answer: 'emergency:cannot-speak' });
  expect(questionOf(silent.markup)).toBe('emergency.silent');
  const elsewhere = await post({ state, answer: 'home.for-men:yes' });
  expect(questionOf(elsewhere.markup)).toBe('start.danger');
});

test.each([
  ...['no', '2', 'not sure'].map((say) => [say, 'start.danger']),
  ...['he has a knife', 'yes', 'help'].map((say) => [say, 'emergency']),
])(
  '“%s”, typed at a page that is gone, leads to %s: nobody said that nobody is in danger',
  async (say, question) => {
    const { open, post, wait } = site();
    const { markup } = await post({ state: stateOf(await open()), answer: 'start.danger:no' });
    wait(DAY + 1000);
    const answer = await post({ state: stateOf(markup), say });
    expect(questionOf(answer.markup)).toBe(question);
    expect(answer.markup).toContain(STARTED_AGAIN);
  },
);

test('a page sealed with the previous key is still answered', async () => {
  const state = stateOf(await site().open());
  const { post } = site([randomBytes(32), key]);
  expect(questionOf((await post({ state, answer: 'start.danger:no' })).markup)).toBe('start.need');
});

test('the sealed state tells nothing, and what was typed is nowhere in the page', async () => {
  const { open, post } = site();
  const { markup } = await post({
    state: stateOf(await open()),
    say: 'zanzibar <script>alert(1)</script> & "my ex"',
  });
  expect(markup).not.toMatch(/zanzibar|alert\(1\)|my ex/);
  expect(Buffer.from(stateOf(markup), 'base64url').toString()).not.toMatch(/start|danger|zanzibar/);
});

test.each([
  { answer: '<script>' },
  { answer: ['start.danger:no', 'start.danger:yes'] },
  { go: '__proto__' },
  { language: 'constructor' },
  { say: '   ' },
  { unheard: 'of' },
])('fields that make no sense show the view again: %j', async (fields) => {
  const { open, post } = site();
  const { status, markup } = await post({ state: stateOf(await open()), ...fields });
  expect(status).toBe(200);
  expect(markup).toContain('tel:999');
});

test('every page forbids what it does not need', async () => {
  const { headers = {}, body } = await site().request('get', '/');
  const policy = headers['content-security-policy'] ?? '';
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).not.toMatch(/unsafe|https?:|\*/);
  expect(policy).not.toMatch(/(script|style)-src[^;]*'self'/);
  // The style and the script that stand in the page, by their very bytes, and nothing else.
  const own = [...String(body).matchAll(/<(style|script)\b([^>]*)>([\s\S]*?)<\/\1>/g)];
  expect(own.map(([, tag, attributes]) => [tag, attributes])).toEqual([
    ['style', ''],
    ['script', ''],
  ]);
  for (const [, tag, , text = ''] of own) {
    const hash = createHash('sha256').update(text).digest('base64');
    expect(policy).toContain(`${tag}-src 'sha256-${hash}';`);
  }
  expect(headers['set-cookie']).toBeUndefined();
  const framed = await site([key], ['https://www.example.gov.uk']).request('get', '/');
  expect(framed.headers?.['content-security-policy']).toContain('frame-ancestors https://www.example.gov.uk');
  expect(framed.headers?.['x-frame-options']).toBeUndefined();
});

describe('pages outside the conversation', () => {
  const pageOf = (markup: string) => /data-page="([^"]+)"/.exec(markup)?.[1];
  const PAGES = ['privacy', 'safety', 'accessibility'];

  test.each(PAGES)(
    '%s stands in the place of the open view, and Back and carry on return to it',
    async (id) => {
      const { open, post } = site();
      const asked = await post({ state: stateOf(await open()), answer: 'start.danger:no' });
      expect(asked.markup).toContain(`<button name="page" value="${id}">`);
      const page = await post({ state: stateOf(asked.markup), page: id });
      expect(pageOf(page.markup)).toBe(id);
      expect(page.markup).toContain('tel:999');
      expect(page.markup).toContain(`<title>${guide.frame('en')('title').text}</title>`);
      const back = await post({ state: stateOf(page.markup) });
      expect([pageOf(back.markup), questionOf(back.markup)]).toEqual([undefined, 'start.need']);
      expect(questionOf((await post({ state: stateOf(page.markup), go: 'help' })).markup)).toBe('help');
    },
  );

  test.each(PAGES)(
    '%s has an address for links from other sites, from which the questions begin',
    async (id) => {
      const { request, post } = site();
      const markup = String((await request('get', `/${id}`)).body);
      expect(pageOf(markup)).toBe(id);
      expect(questionOf((await post({ state: stateOf(markup) })).markup)).toBe('start.danger');
    },
  );

  test('no page wins over leaving, and an unheard-of page is the open view', async () => {
    const { open, post } = site();
    const state = stateOf(await open());
    expect((await post({ state, page: 'privacy', go: 'exit' })).markup).toContain('data-view="goodbye"');
    expect(questionOf((await post({ state, page: '../etc' })).markup)).toBe('start.danger');
  });
});

test('the page’s own script is spared the style and the script that it has', async () => {
  const { request } = site();
  const asked = async (headers: object) => String((await request('get', '/', undefined, headers)).body);
  expect(await asked({ 'sec-fetch-dest': 'document' })).toMatch(/<style>[\s\S]*<script>/);
  expect(await asked({ 'sec-fetch-dest': 'empty' })).not.toMatch(/<(style|script)\b/);
});

test('the exit without a script leads away, and clears nothing: that would hold a full browser up', async () => {
  const { status, headers } = await site().request('get', '/exit');
  expect([status, headers]).toEqual([303, { location: 'https://www.example.org/' }]);
});

test('in another site’s page Exit is a form, whose answer moves on at once and can be pressed', async () => {
  const { request } = site();
  const asked = async (dest: string) =>
    String((await request('get', '/', undefined, { 'sec-fetch-dest': dest })).body);
  expect(await asked('document')).toMatch(/<a id="exit" href="\/exit"/);
  expect(await asked('iframe')).toMatch(
    /<form method="post" action="\/exit" target="_top"><input [^>]*hidden><button id="exit" data-exit="https:/,
  );
  const { status, body } = await request('post', '/exit', {});
  expect(status).toBe(200);
  expect(body).toContain('<meta http-equiv="refresh" content="0; url=https://www.example.org/">');
  expect(body).toContain('<a href="https://www.example.org/" rel="noreferrer">www.example.org</a>');
});

test.each([
  ['gzip', true],
  ['br, gzip;q=0.5', true],
  ['*', true],
  ['gzip;q=0, identity', false],
  ['GZIP; q=0.000', false],
  ['br', false],
  ['identity, *;q=0', false],
])('a client that says %j is sent gzip: %s', async (offer, zipped) => {
  const { request } = site();
  for (const path of ['/', '/favicon.ico']) {
    const { headers } = await request('get', path, undefined, { 'accept-encoding': offer });
    expect(headers?.['content-encoding']).toBe(zipped ? 'gzip' : undefined);
  }
});
