import { gzipSync } from 'node:zlib';
import type { Chance } from './chance.ts';
import { type Asked, bytesOf } from './request.ts';

type Way = (chance: Chance, request: Asked) => void;

/** What can be wrong with a request while it is still one. */
const WAYS: readonly Way[] = [
  (chance, { headers }) => void headers.splice(chance.below(headers.length), 1),
  (chance, { headers }) => void headers.push(chance.of(headers)),
  (chance, { headers }) =>
    void headers.push(
      chance.of<[string, string]>([
        ['content-encoding', 'gzip'],
        ['content-type', 'text/csv'],
        ['x-content-columns', '__proto__'],
        ['content-length', '5'],
        ['content-length', '-1'],
        ['transfer-encoding', 'chunked'],
        ['transfer-encoding', 'gzip, chunked'],
        ['expect', '100-continue'],
        ['expect', 'tea'],
        ['upgrade', 'h2c'],
        ['connection', 'upgrade'],
        ['host', 'b.example'],
        ['cookie', 'a'.repeat(3_000)],
        ['x-forwarded-for', '::ffff:1.2.3.4, 999.1.1.1:x'],
        ['authorization', 'Bearer a.b.c'],
        ['origin', 'null'],
        ['sec-fetch-site', 'cross-site'],
        ['range', 'bytes=0-0,9-'],
        ['x'.repeat(9_000), 'y'],
        ['te', 'trailers'],
      ]),
    ),
  (chance, request) => {
    request.method = chance.of([
      'GET',
      'POST',
      'PUT',
      'PATCH',
      'TRACE',
      'CONNECT',
      'get',
      'P\0ST',
      'PROPFIND',
      'QUERY',
      '',
    ]);
  },
  (chance, request) => {
    request.target = chance.of([
      `//${request.target}`,
      `http://a.example${request.target}`,
      '*',
      '/%',
      '/%ff',
      `/${'a/'.repeat(500)}`,
      '/\u0000',
      '/?%',
      `${request.target}#x`,
      'a',
      '/../etc/passwd',
      '/[',
      `${request.target}/`,
    ]);
  },
  (chance, request) => {
    request.version = chance.of(['HTTP/1.0', 'HTTP/2.0', 'HTTP/1.1 ', 'HTTP/9', '']);
  },
  (_chance, request) => {
    if (request.body) request.body = gzipSync(request.body);
  },
  (chance, request) => {
    if (request.body) request.body = request.body.subarray(0, chance.below(request.body.length + 1));
  },
  (chance, request) => {
    if (request.body)
      request.body = Buffer.concat([
        request.body,
        Buffer.alloc(chance.of([1, 20_000, 70_000]), chance.of([0, 32, 255, 123])),
      ]);
  },
  (chance, request) => {
    request.body = Buffer.from(
      chance.of([
        '[',
        '{"a":',
        '{"__proto__":{}}',
        '{"constructor":{"prototype":1}}',
        '['.repeat(5_000),
        '"\ud800"',
        '\ufeff{}',
        '{"a":1,"a":2}',
        '1e999',
        '',
      ]),
    );
  },
  (chance, request) => {
    request.length = chance.of(['chunked', 'none']);
  },
];

/** The bytes of a request, of which most have something wrong with them. */
export function spoiled(chance: Chance, request: Asked): Buffer {
  if (chance.is(0.45)) return bytesOf(request);
  for (let times = 1 + chance.below(2); times > 0; times--) chance.of(WAYS)(chance, request);
  const bytes = bytesOf(request);
  if (chance.is(0.2))
    for (let times = 1 + chance.below(4); times > 0; times--)
      bytes[chance.below(bytes.length)] = chance.below(256);
  if (chance.is(0.05)) return Buffer.from(bytes.toString('latin1').replaceAll('\r\n', '\n'), 'latin1');
  return chance.is(0.05) ? bytes.subarray(0, chance.below(bytes.length)) : bytes;
}
