import { createServer as httpServer } from 'node:http';
import { createServer } from 'node:net';
import { look } from '../../scripts/doctor/look.ts';
import { lookAtPort } from '../../scripts/doctor/look-at-port.ts';
import { lookAtRedis } from '../../scripts/doctor/look-at-redis.ts';
import { freePort } from '../../scripts/stack/free-port.ts';
import { closing } from '../support/closing.ts';
import { startApp } from '../support/council.ts';
import { describeWithRedis, openRedis } from '../support/redis.ts';

jest.setTimeout(60_000);

test('a port in use is seen, and free again once it is', async () => {
  const server = createServer();
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as { port: number };
  server.on('connection', (socket) => socket.destroy());
  expect(await lookAtPort('127.0.0.1', port)).toBe('taken');
  await new Promise((resolve) => server.close(resolve));
  const seen = await look({ PORT: String(port), CONTENT_DIR: '' });
  expect(seen).toMatchObject({ port: 'free', content: [], missing: [] });
  expect(seen).not.toHaveProperty('keys');
  expect(seen).not.toHaveProperty('redis');
});

test('the product that runs there is known from another that is well', async () => {
  const { url } = await startApp();
  expect(await lookAtPort('127.0.0.1', Number(new URL(url).port))).toBe('ours');
  const other = httpServer((_request, response) => response.end('{"status":"ok"}'));
  closing(() => other.close());
  const port = await freePort();
  await new Promise<void>((resolve) => {
    other.listen(port, '127.0.0.1', resolve);
  });
  expect(await lookAtPort('127.0.0.1', port)).toBe('taken');
});

const redisAt = (url: string) => ({ urls: [url] as const, cluster: false, entra: false });

test('a Redis that is not there is told by its reason', async () => {
  expect(await lookAtRedis(redisAt(`redis://127.0.0.1:${await freePort()}`))).toEqual({
    failed: 'ECONNREFUSED',
  });
});

describeWithRedis('with a Redis', () => {
  test('one that takes what it is given is well; a wrong password is not', async () => {
    const { url } = await openRedis();
    expect(await lookAtRedis(redisAt(url))).toEqual({ saves: false });
    expect(await lookAtRedis(redisAt(url.replace('//', '//nobody:wrong@')))).toEqual({ failed: 'WRONGPASS' });
  });
});
