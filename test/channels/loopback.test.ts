import { isLoopback, staysPrivate } from '../../src/channels/loopback.ts';

test.each(['localhost', '127.0.0.1', '127.9.8.7', '::1', '[::1]', '::ffff:127.0.0.1'])(
  '%s is this machine',
  (host) => expect(isLoopback(host)).toBe(true),
);

test.each([
  '',
  '0.0.0.0',
  '::',
  '127.example.org',
  'localhost.example.org',
  '10.0.0.1',
  '::ffff:10.0.0.1',
  '127.0.0.1.example',
])('%s is not', (host) => expect(isLoopback(host)).toBe(false));

test.each<[string, boolean]>([
  ['https://help.example.gov.uk/', true],
  ['http://localhost:3978/', true],
  ['http://[::1]:3978/', true],
  ['http://help.example.gov.uk/', false],
  ['ftp://localhost/', false],
  ['nothing', false],
])('%s stays private: %s', (address, yes) => expect(staysPrivate(address)).toBe(yes));
