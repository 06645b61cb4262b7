import type { IncomingMessage } from 'node:http';
import { makeNetworkOf, makePeerOf } from '../../src/limits/network-of.ts';

const from = (remoteAddress: string, forwarded?: string) =>
  ({
    socket: { remoteAddress },
    connection: { remoteAddress },
    headers: forwarded === undefined ? {} : { 'x-forwarded-for': forwarded },
  }) as unknown as IncomingMessage;
const network = (trusted: string[], ...given: Parameters<typeof from>) =>
  makeNetworkOf(trusted)(from(...given));

test.each([
  ['203.0.113.7', '203.0.113.7'],
  ['::ffff:203.0.113.7', '203.0.113.7'],
  ['127.0.0.1', undefined],
  ['::1', undefined],
  ['::ffff:127.0.0.1', undefined],
])('%s is counted as %s', (address, counted) => {
  expect(network([], address)).toBe(counted);
});

test('all addresses of one line of IPv6 are counted together, and those of the next apart', () => {
  const [one, two, next] = ['2001:db8:1:2::1', '2001:0db8:0001:0002:ffff::9', '2001:db8:1:3::1'];
  expect(network([], one)).toBe(network([], two));
  expect(network([], one)).not.toBe(network([], next));
});

test('what is forwarded is believed of a proxy that is named, and of nobody else', () => {
  expect(network([], '203.0.113.7', '198.51.100.1')).toBe('203.0.113.7');
  expect(network([], '127.0.0.1', '198.51.100.1')).toBeUndefined();
  expect(network(['loopback'], '127.0.0.1', '198.51.100.1')).toBe('198.51.100.1');
  expect(network(['10.0.0.0/8'], '10.1.2.3', 'made up, 198.51.100.1')).toBe('198.51.100.1');
  expect(network(['10.0.0.0/8'], '10.1.2.3', '198.51.100.1, 203.0.113.7')).toBe('203.0.113.7');
});

test('a proxy may write the port too; what is no address is counted together', () => {
  expect(network(['loopback'], '127.0.0.1', '198.51.100.1:4711')).toBe('198.51.100.1');
  expect(network(['loopback'], '127.0.0.1', '[2001:db8::1]:4711')).toBe(network([], '2001:db8::1'));
  expect(network(['loopback'], '127.0.0.1', 'one')).toBe(network(['loopback'], '127.0.0.1', 'two'));
});

test('a connection comes from its own address, unless that speaks for many: this machine or a proxy that is named', () => {
  const peerOf = makePeerOf(['10.0.0.0/8']);
  expect(peerOf('203.0.113.7')).toBe('203.0.113.7');
  expect(peerOf('::ffff:203.0.113.7')).toBe('203.0.113.7');
  expect(peerOf('2001:db8:1:2::1')).toBe(peerOf('2001:db8:1:2:ffff::9'));
  expect(peerOf('127.0.0.2')).toBe('127.0.0.2');
  for (const many of ['127.0.0.1', '::1', '::ffff:127.0.0.1', '10.1.2.3', '::ffff:10.1.2.3', ''])
    expect([many, peerOf(many)]).toEqual([many, undefined]);
});

test('a proxy that nobody named is told of once; one that is named, and whoever has no proxy, is not', () => {
  let told = 0;
  const look = makeNetworkOf(['10.0.0.9'], () => {
    told += 1;
  });
  look(from('10.0.0.9', '192.0.2.1'));
  look(from('192.0.2.7'));
  expect(told).toBe(0);
  look(from('10.0.0.8', '192.0.2.1'));
  look(from('10.0.0.8', '192.0.2.1'));
  expect(told).toBe(1);
});
