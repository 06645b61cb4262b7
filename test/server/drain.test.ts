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
