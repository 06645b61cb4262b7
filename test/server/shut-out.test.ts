import { createServer } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { connect } from 'node:net';
import { hearOneByOne } from '../../src/server/one-by-one.ts';
import { makeShutOut } from '../../src/server/shut-out.ts';
import { closing } from '../support/closing.ts';

/** A server that cuts off whoever asks for /much; whose `peerOf` says where everybody comes from. */
async function opened(peerOf: (address: string) => string | undefined) {
  let now = 0;
  const http = createServer();
  const { cut, isShut } = makeShutOut(peerOf, () => now);
  hearOneByOne(http, isShut);
  http.on('request', ({ socket, url }, response) => {
    if (url !== '/much') return void response.end('well');
    cut(socket);
    socket.destroy();
  });
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  closing(() => http.close());
  const { port } = http.address() as AddressInfo;
  /** What is answered on a connection of its own; nothing when it is let go of. */
  const ask = (path: string, localAddress = '127.0.0.1') =>
    new Promise<string>((resolve) => {
      const socket: Socket = connect({ port, host: '127.0.0.1', localAddress });
      let said = '';
      socket.on('error', () => undefined).on('data', (data) => (said += data.toString()));
      socket.on('close', () => resolve(said.split('\r\n\r\n')[1] ?? ''));
      socket.write(`GET ${path} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n`);
    });
  return {
    ask,
    later: (milliseconds: number) => {
      now += milliseconds;
    },
  };
}
const address = (at: string) => at;

test('a network that was cut off five times is not listened to for ten seconds; others are', async () => {
  const { ask, later } = await opened(address);
  for (let times = 0; times < 4; times++) await ask('/much');
  expect(await ask('/')).toBe('well');
  await ask('/much');
  expect(await ask('/')).toBe('');
  expect(await ask('/', '127.0.0.2')).toBe('well');
  later(10_001);
  expect(await ask('/')).toBe('well');
});

test('cuts long ago do not add up', async () => {
  const { ask, later } = await opened(address);
  for (let times = 0; times < 12; times++) {
    await ask('/much');
    if (times % 4 === 3) later(10_001);
  }
  expect(await ask('/')).toBe('well');
});

test('of many that come at once each is answered, and what one sends is read in a turn of its own', async () => {
  const { ask } = await opened(address);
  expect(await Promise.all(Array.from({ length: 50 }, () => ask('/')))).toEqual(Array(50).fill('well'));
});

test('whoever speaks for many is always heard', async () => {
  const { ask } = await opened(() => undefined);
  for (let times = 0; times < 12; times++) await ask('/much');
  expect(await ask('/')).toBe('well');
});
