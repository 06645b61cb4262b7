import { request } from 'node:http';
import { isOwn } from '../../src/desk/own-requests.ts';
import { openDesk } from './open-desk.ts';

const HOST = '127.0.0.1:3979';
const own = { host: HOST, 'sec-fetch-site': 'same-origin', origin: `http://${HOST}` };

test.each([
  ['a page of ours', 'GET', own, true],
  ['an address that was typed', 'GET', { host: HOST, 'sec-fetch-site': 'none' }, true],
  ['a program of this machine', 'GET', { host: HOST }, true],
  ['localhost', 'GET', { host: 'localhost:3979' }, true],
  ['a form of ours', 'POST', own, true],
  ['a site whose name leads to this machine', 'GET', { ...own, host: 'evil.example:3979' }, false],
  ['such a name with our address in front', 'GET', { host: '127.0.0.1.evil.example:3979' }, false],
  ['no host', 'GET', {}, false],
  ['a link on another site', 'GET', { host: HOST, 'sec-fetch-site': 'cross-site' }, false],
  ['another port of this machine', 'GET', { host: HOST, 'sec-fetch-site': 'same-site' }, false],
  ['a form of another site', 'POST', { host: HOST, origin: 'https://evil.example' }, false],
  ['a form of another port', 'POST', { host: HOST, origin: 'http://127.0.0.1:8080' }, false],
  ['a form that says nothing of where it is from', 'POST', { host: HOST }, false],
  ['a form from nowhere', 'POST', { host: HOST, origin: 'null' }, false],
])('%s', (_who, method, headers, expected) => {
  expect(isOwn(method, headers)).toBe(expected);
});

test('what is not ours is refused before anything is read, and every page may be held by none', async () => {
  const { url } = await openDesk();
  const ask = (headers: Record<string, string>, method = 'GET') =>
    new Promise<{ status: number; policy: string }>((done) => {
      request(url, { method, headers }, (response) => {
        response.resume();
        done({
          status: response.statusCode ?? 0,
          policy: String(response.headers['content-security-policy']),
        });
      }).end();
    });
  expect((await ask({ host: 'evil.example' })).status).toBe(403);
  expect((await ask({ origin: 'https://evil.example' }, 'POST')).status).toBe(403);
  const { status, policy } = await ask({});
  expect(status).toBe(200);
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toContain('unsafe');
  expect((await fetch(`${url}nowhere`)).status).toBe(404);
  expect((await fetch(url, { method: 'DELETE', headers: { origin: url.slice(0, -1) } })).status).toBe(404);
});
