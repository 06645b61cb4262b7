import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { closing } from '../../support/closing.ts';
import type { Sent } from './bot.ts';

interface Call {
  readonly method: string;
  readonly path: string;
  readonly authorization: string | undefined;
  readonly body: Sent;
}

/** How the channel treats a call. */
export type Treatment = 'takes' | 'hangs' | 'fails' | 'resets' | 'moves' | 'too-many' | 'blocked' | 'unknown';

/** Set one by one: restify, once loaded, leaves every server's `writeHead` with no result to chain. */
function end(response: ServerResponse, status: number, headers: Record<string, string>, body = ''): void {
  response.statusCode = status;
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  response.end(body);
}

const act: Record<Treatment, (response: ServerResponse, id: string) => void> = {
  takes: (response, id) => end(response, 201, { 'content-type': 'application/json' }, JSON.stringify({ id })),
  hangs: () => {},
  fails: (response) => end(response, 500, {}),
  resets: (response) => response.socket?.destroy(),
  moves: (response) => end(response, 307, { location: '/elsewhere' }),
  'too-many': (response) => end(response, 429, { 'retry-after': '5' }),
  unknown: (response) => end(response, 401, {}),
  blocked: (response) => end(response, 403, {}),
};

/** A channel's connector service on this machine: takes replies and deletions, well or badly. */
export async function connector() {
  const state = { treatment: 'takes' as Treatment, calls: [] as Call[] };
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const text = Buffer.concat(chunks).toString();
      const body = (text === '' ? {} : JSON.parse(text)) as Sent;
      const { method = '', url: path = '', headers } = request;
      state.calls.push({ method, path, authorization: headers.authorization, body });
      act[state.treatment](response, `sent-${state.calls.length}`);
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    state,
    origin,
    posted: () => state.calls.filter(({ method }) => method === 'POST'),
    deleted: () =>
      state.calls.filter(({ method }) => method === 'DELETE').map(({ path }) => path.split('/').at(-1)),
    close: closing(() => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    }),
  };
}
