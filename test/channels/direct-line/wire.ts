import { createServer, request as httpRequest } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { closing } from '../../support/closing.ts';

export interface Wire {
  readonly url: string;
  /** The next POST of an activity is lost on its way there, or its answer on the way back. */
  lose(what: 'request' | 'answer'): void;
  /** Ends every open stream without a word. */
  cut(): void;
  /** From now on it leads to another server. */
  leadTo(url: string): void;
}

/** Stands between a client and the server, and fails the way networks fail. */
export async function openWire(url: string): Promise<Wire> {
  let target = new URL(url);
  let losing: 'request' | 'answer' | undefined;
  const streams = new Set<Socket>();
  const server = createServer((request, response) => {
    const lost = request.method === 'POST' && request.url?.endsWith('/activities') ? losing : undefined;
    if (lost) losing = undefined;
    if (lost === 'request') return void request.socket.destroy();
    const { hostname, port } = target;
    const { method, url: path, headers } = request;
    const onward = httpRequest({ hostname, port, method, path, headers }, (answer) => {
      if (lost === 'answer') return void request.socket.destroy();
      response.writeHead(answer.statusCode ?? 500, answer.headers);
      answer.pipe(response);
    });
    onward.on('error', () => request.socket.destroy());
    request.pipe(onward);
  });
  server.on('upgrade', (request, socket: Socket, head) => {
    const onward = connect(Number(target.port), target.hostname);
    streams.add(socket).add(onward);
    const headers = Object.entries(request.headers).map(([name, value]) => `${name}: ${String(value)}\r\n`);
    onward.write(`GET ${request.url} HTTP/1.1\r\n${headers.join('')}\r\n`);
    onward.write(head);
    onward.pipe(socket).pipe(onward);
    for (const end of [socket, onward]) end.on('error', () => end.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const cut = () => {
    for (const stream of streams) stream.destroy();
    streams.clear();
  };
  closing(() => {
    cut();
    server.closeAllConnections();
    return new Promise((resolve) => server.close(resolve));
  });
  return {
    cut,
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    lose: (what) => {
      losing = what;
    },
    leadTo(next) {
      target = new URL(next);
    },
  };
}
