import type { Server as HttpServer, IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import restify from 'restify';
import type { Incoming, Outgoing, Route, Upgrade } from '../channels/http.ts';
import type { Guide } from '../guide/guide.ts';
import { makeDrain } from './drain.ts';
import { Refused, readBody } from './read-body.ts';
import { makeTrouble, type TroublePage } from './trouble.ts';

export interface Server {
  /** Starts listening; port 0 takes a free one. Gives the address. */
  listen(host: string, port: number): Promise<{ host: string; port: number }>;
  /** Answers what has begun, takes nothing new, and closes. */
  close(): Promise<void>;
}

interface Parts {
  readonly guide: Guide;
  readonly routes: readonly Route[];
  readonly troublePage: TroublePage;
  readonly upgrades?: readonly Upgrade[];
}

/** Milliseconds: a slow phone has time to send a form, a hostile client does not hold a socket for long. */
const HEADERS_TIMEOUT = 10_000;
const REQUEST_TIMEOUT = 15_000;

const isLoopback = (address = '') => /^(::ffff:)?127\.|^::1$/.test(address);

/** restify behind a small port: the only file that knows it. Routes get checked bodies and never see the socket. */
export function makeServer({ guide, routes, troublePage, upgrades = [] }: Parts): Server {
  const trouble = makeTrouble(guide, troublePage);
  const server = restify.createServer({ name: '', maxParamLength: 512 } as restify.ServerOptions);
  const http = server.server as unknown as HttpServer;
  http.headersTimeout = HEADERS_TIMEOUT;
  http.requestTimeout = REQUEST_TIMEOUT;
  http.keepAliveTimeout = 5_000;
  const drain = makeDrain(http);

  // Its router reads the address outside every catch: one that is none would end the process.
  server.pre((request: restify.Request, response: restify.Response, next: restify.Next) => {
    if (URL.canParse(request.url ?? '/', `http://${request.headers.host || 'localhost'}`)) return next();
    send(response, trouble(400, wantsJson(request)));
    return next(false);
  });
  for (const route of routes) {
    server[route.method](route.path, async (request: restify.Request, response: restify.Response) => {
      const json = route.accepts?.startsWith('json') || wantsJson(request);
      const outgoing = await answer(route, request).catch((error: unknown) =>
        trouble(error instanceof Refused ? error.status : 500, json),
      );
      const always = route.headers?.(request.headers as Incoming['headers']);
      send(response, { ...outgoing, headers: { ...outgoing.headers, ...always } });
    });
  }
  // Unknown paths, wrong methods and whatever restify itself refuses: never its own words, which echo the request.
  // Its callback is never called: restify would then answer a second time, which ends the process.
  server.on(
    'restifyError',
    (request: restify.Request, response: restify.Response, error: { statusCode?: number }) => {
      if (!response.headersSent) send(response, trouble(error.statusCode ?? 500, wantsJson(request)));
    },
  );
  http.on('upgrade', (request, socket, head) => {
    socket.on('error', () => socket.destroy());
    if (!upgrades.some((upgrade) => upgrade(request, socket, head))) {
      socket.end('HTTP/1.1 404 Not Found\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
    }
  });

  return {
    listen: (host, port) =>
      new Promise((resolve, reject) => {
        http.once('error', reject);
        server.listen(port, host, () => {
          const address = http.address() as AddressInfo;
          resolve({ host: address.address, port: address.port });
        });
      }),
    close: drain,
  };
}

const wantsJson = (request: IncomingMessage) => /\bjson\b/.test(request.headers.accept ?? '');

const hasBody = ({ headers }: IncomingMessage) =>
  headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;

async function answer(route: Route, request: restify.Request): Promise<Outgoing> {
  const { accepts } = route;
  const read = accepts !== undefined && (accepts !== 'json-if-any' || hasBody(request));
  const body = read ? await readBody(request, accepts === 'form' ? 'form' : 'json') : undefined;
  const url = new URL(request.url ?? '/', 'http://localhost');
  return route.handle({
    method: request.method ?? 'GET',
    path: url.pathname,
    params: (request.params ?? {}) as Record<string, string>,
    query: url.searchParams,
    headers: request.headers as Record<string, string | undefined>,
    loopback: isLoopback(request.socket.remoteAddress),
    ...(body === undefined ? {} : { body }),
  });
}

function send(response: ServerResponse, { status, headers = {}, body }: Outgoing): void {
  const bytes = body === undefined ? Buffer.alloc(0) : Buffer.from(body);
  // A refused body is still on its way in: the connection cannot be used again.
  const closing = status === 413 || status === 415 ? { connection: 'close' } : {};
  response.writeHead(status, { ...headers, ...closing, 'content-length': bytes.length });
  response.end(bytes);
}
