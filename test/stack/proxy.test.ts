import { once } from 'node:events';
import { createServer } from 'node:net';
import { freePort } from '../../scripts/stack/free-port.ts';
import { PROXIES, proxyPrograms } from '../../scripts/stack/programs.ts';
import { openProxy } from '../../scripts/stack/proxy.ts';
import { proxyConfig } from '../../scripts/stack/proxy-config.ts';
import { closing } from '../support/closing.ts';

const open = async (name: (typeof PROXIES)[number], port?: number) => {
  const proxy = await openProxy(name, [await freePort(), await freePort()], port);
  closing(proxy.close);
  return proxy;
};
const testEach = proxyPrograms.size === 0 ? test.skip : test;
const there = [...proxyPrograms.keys()].map((name) => [name] as const);

test.each(PROXIES)('%s shares no socket with another that runs beside it', (name) => {
  const sockets = [
    ...proxyConfig(name, { port: 1, instances: [2, 3], folder: '/its/own' }).matchAll(/unix[:@](\S+)/g),
  ];
  expect(sockets.map(([, path]) => path?.replace(';', ''))).toEqual(['/its/own/plain.sock']);
});

test('ports asked for at the same time are others', async () => {
  const ports = await Promise.all([1, 2, 3, 4, 5].map(freePort));
  expect(new Set(ports).size).toBe(5);
});

testEach.each(there)('two of %s answer at the same time', async (name) => {
  const both = await Promise.all([open(name), open(name)]);
  const answers = await Promise.all(both.map(({ url }) => fetch(url)));
  expect(answers.map(({ status }) => status)).toEqual([503, 503]);
});

testEach.each(there)('that %s ended at its start is told when it ends', async (name) => {
  const port = await freePort();
  const other = createServer((socket) => socket.destroy()).listen(port, '127.0.0.1');
  closing(() => other.close());
  await once(other, 'listening');
  await expect(open(name, port)).rejects.toThrow(`${name} answers: never, it has ended`);
});
