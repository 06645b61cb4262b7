import { createServer } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { makeDrain } from '../../src/server/drain.ts';
import { closing } from '../support/closing.ts';

test('a request sent by halves does not hold up the closing for ever', async () => {
  const http = createServer((_request, response) => response.end());
  closing(() => http.closeAllConnections());
  const drain = makeDrain(http, () => () => {}, { kept: 20, unread: 50, longest: 200 });
  const taken = new Promise<Socket>((resolve) => http.once('connection', resolve));
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  const half = connect((http.address() as AddressInfo).port, '127.0.0.1');
  half.on('error', () => undefined).write('POST / HTTP/1.1\r\nHo');
  const ended = new Promise((resolve) => half.once('close', resolve));
  const socket = await taken;
  while (socket.bytesRead === 0) await new Promise((resolve) => setTimeout(resolve, 5));
  await drain();
  await ended;
});

test('whoever has come and said nothing yet is not cut off while the door is still open, however busy the machine is', async () => {
  const http = createServer((_request, response) => response.end('heard'));
  closing(() => http.closeAllConnections());
  const drain = makeDrain(http, () => () => {}, { kept: 10, unread: 20, longest: 8_000 });
  const taken = new Promise((resolve) => http.once('connection', resolve));
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  const caller = connect((http.address() as AddressInfo).port, '127.0.0.1');
  const heard = new Promise<string>((resolve, reject) => {
    let all = '';
    caller.on('data', (part) => {
      all += part.toString();
    });
    caller.on('error', reject).on('close', () => resolve(all));
  });
  await taken;
  let busy = true;
  const work = () => {
    const began = performance.now();
    while (performance.now() - began < 3);
    if (busy) setImmediate(work);
  };
  work();
  const drained = drain();
  await new Promise((resolve) => setTimeout(resolve, 300));
  caller.write('GET / HTTP/1.1\r\nHost: here\r\nConnection: close\r\n\r\n');
  expect(await heard).toContain('heard');
  busy = false;
  await drained;
});
