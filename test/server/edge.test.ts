import { raw } from '../support/raw.ts';
import type { Started } from '../support/start-app.ts';
import { makeTestGuide } from '../support/test-guide.ts';

const { numbers, startApp } = makeTestGuide(['en']);

let started: Started;
beforeAll(async () => {
  started = await startApp({ DIRECT_LINE_ORIGINS: 'https://www.example.gov.uk' });
});
const ask = (path: string, options: RequestInit = {}, { url }: Started = started) =>
  fetch(`${url}${path}`, { redirect: 'manual', ...options });

const JSON_TYPE = { 'content-type': 'application/json' };
const ANSWERS: readonly [string, RequestInit][] = [
  ['', {}],
  ['exit', {}],
  ['favicon.ico', {}],
  ['robots.txt', {}],
  ['health/live', {}],
  ['nowhere', {}],
  ['nowhere', { headers: { accept: 'application/json' } }],
  ['', { method: 'PUT' }],
  ['', { method: 'POST', headers: JSON_TYPE, body: '{}' }],
  ['api/messages', { method: 'POST', headers: JSON_TYPE, body: '{}' }],
  ['v3/directline/tokens/generate', { method: 'POST' }],
  ['v3/directline/tokens/generate', { method: 'POST', headers: { origin: 'https://www.example.gov.uk' } }],
  ['v3/directline/conversations', { method: 'OPTIONS', headers: { origin: 'https://www.example.gov.uk' } }],
];

test.each(ANSWERS)(
  'every answer says what may be done with it, and is kept nowhere: /%s %j',
  async (path, options) => {
    const { headers } = await ask(path, options);
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'.*frame-ancestors 'none'/);
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
    expect(headers.get('strict-transport-security')).toBe(null);
    expect(headers.get('server')).toBe(null);
  },
);

test.each([
  ['two hosts', 'GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\nConnection: close\r\n\r\n', 400],
  ['the same host twice', 'GET / HTTP/1.1\r\nHost: a\r\nHost: a\r\nConnection: close\r\n\r\n', 400],
  ['a question to the server as a whole', 'OPTIONS * HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n', 400],
  ['what was sent, sent back', 'TRACE / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n', 405],
  ['no HTTP at all', 'hello\r\n\r\n', 400],
  [
    'a socket that nobody takes',
    'GET / HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n',
    404,
  ],
])('%s is refused with the numbers and the same headers', async (_what, bytes, status) => {
  const said = await raw(bytes, started.url);
  expect(said).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
  expect(said).toMatch(numbers);
  for (const line of [
    'cache-control: no-store',
    'referrer-policy: no-referrer',
    'x-content-type-options: nosniff',
  ])
    expect(said.toLowerCase()).toContain(line);
  expect(said).toMatch(/content-security-policy: default-src 'none'/i);
});

test('where the page is served by https, browsers are told to ask no other way', async () => {
  const secure = await startApp({ PUBLIC_URL: 'https://guide.example.gov.uk' });
  for (const path of ['', 'exit', 'health/live', 'nowhere'])
    expect((await ask(path, {}, secure)).headers.get('strict-transport-security')).toBe('max-age=31536000');
});

const form = (headers: Record<string, string>, from = started) =>
  ask('', { method: 'POST', body: new URLSearchParams({ go: 'help' }), headers }, from);

test.each<Record<string, string>>([
  { 'sec-fetch-site': 'cross-site', origin: 'null' },
  { 'sec-fetch-site': 'same-site' },
  { origin: 'https://evil.example' },
  { origin: 'https://evil.example', 'x-forwarded-host': 'guide.example.gov.uk' },
])('a form that another site made the browser send is refused with the numbers: %j', async (headers) => {
  const answer = await form(headers);
  expect(answer.status).toBe(403);
  expect(await answer.text()).toMatch(numbers);
});

test.each<Record<string, string>>([
  {},
  { origin: 'null' },
  { 'sec-fetch-site': 'same-origin', origin: 'null' },
  { 'sec-fetch-site': 'none' },
  { origin: 'https://guide.example.gov.uk', 'x-forwarded-host': 'guide.example.gov.uk' },
])('our own is answered, from a browser that says little too: %j', async (headers) => {
  expect((await form(headers)).status).toBe(200);
});

test('behind a proxy that writes another host, the public address is our own', async () => {
  const behind = await startApp({ PUBLIC_URL: 'https://guide.example.gov.uk' });
  expect((await form({ origin: 'https://guide.example.gov.uk' }, behind)).status).toBe(200);
  expect((await form({ origin: 'https://other.example.gov.uk' }, behind)).status).toBe(403);
});

test('whoever finds a weakness is told where to report it, by an address that is still watched', async () => {
  const [now, day] = [new Date('2031-05-01T00:00:00Z'), 86_400_000];
  const watched = await startApp({ SECURITY_CONTACT: 'mailto:security@example.gov.uk' }, () => now);
  const said = await (await ask('.well-known/security.txt', {}, watched)).text();
  expect(said).toMatch(/^Contact: mailto:security@example\.gov\.uk$/m);
  const days = (Date.parse(/^Expires: (.+)$/m.exec(said)?.[1] ?? '') - now.getTime()) / day;
  expect(days).toBeGreaterThan(30);
  expect(days).toBeLessThan(365);
});

test('the page may be found and not copied; the rest is not for searching', async () => {
  expect((await ask('')).headers.get('x-robots-tag')).toBe('noarchive');
  const robots = await (await ask('robots.txt')).text();
  expect(robots).toMatch(/^Disallow: \/exit$/m);
  expect(robots).not.toMatch(/^Disallow: \/$/m);
});
