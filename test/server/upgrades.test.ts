import { once } from 'node:events';
import { startProcess } from '../support/process.ts';
import { raw, reach } from '../support/raw.ts';
import type { Started } from '../support/start-app.ts';
import { makeTestGuide } from '../support/test-guide.ts';

const { startApp } = makeTestGuide(['en']);

/** A client that keeps its own end open whatever it is told. */
async function stubborn(started: Started, path: string) {
  const { port } = new URL(started.url);
  const socket = reach(started.url);
  socket.allowHalfOpen = true;
  socket.on('data', () => undefined);
  socket.write(
    `GET ${path} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n`,
  );
  await once(socket, 'end');
  return socket;
}

test.each(['/', '/nowhere', '/v3/directline/conversations/abc/stream?t=none'])(
  'an upgrade of %s that is refused is let go of, though the client holds on',
  async (path) => {
    const started = await startApp({ DIRECT_LINE_ORIGINS: 'https://www.example.gov.uk' });
    const socket = await stubborn(started, path);
    const before = performance.now();
    // What is written to a connection that the other end has given up is answered with a reset.
    const knocking = setInterval(() => socket.write('x'), 50);
    await new Promise((resolve) => socket.once('close', resolve));
    clearInterval(knocking);
    expect(performance.now() - before).toBeLessThan(5_000);
  },
);

test.each(['h2c', 'websocket'])(
  'an upgrade to %s in the middle of an answer ends its connection, and nothing else',
  async (protocol) => {
    const { process: product, url, printed } = await startProcess({});
    const page = 'GET / HTTP/1.1\r\nHost: a\r\n';
    await raw(`${page}\r\n${page}Connection: Upgrade\r\nUpgrade: ${protocol}\r\n\r\n`, url);
    expect((await fetch(url)).status).toBe(200);
    expect(product.exitCode).toBeNull();
    expect(printed()).not.toContain('fault');
  },
  60_000,
);
