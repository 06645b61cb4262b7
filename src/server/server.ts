import type { Server as HttpServer, IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import restify from 'restify';
import type { Incoming, Outgoing, Route, Upgrade } from '../channels/http.ts';
import { rawAnswer } from '../channels/raw-answer.ts';
import type { Guide } from '../guide/guide.ts';
import { makeClientFault } from './client-fault.ts';
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
  /** For an address that does not exist; the same when left out. */
  readonly notFoundPage?: TroublePage;
  readonly upgrades?: readonly Upgrade[];
  readonly timeouts?: Timeouts;
}

/** Milliseconds: a slow phone has time to send a form, a hostile client does not hold a socket for long. */
interface Timeouts {
  /** From the first byte to the last of the headers, then of the whole request. */
  readonly headersTimeout: number;
  readonly requestTimeout: number;
  /** Between two looks for requests that are late: Node's own 30 seconds would add as much to each. */
  readonly connectionsCheckingInterval: number;
}
const TIMEOUTS: Timeouts = {
  headersTimeout: 10_000,
  requestTimeout: 15_000,
  connectionsCheckingInterval: 1_000,
};

const isLoopback = (address = '') => /^(::ffff:)?127\.|^::1$/.test(address);

/** restify behind a small port: the only file that knows it. Routes get checked bodies and never see the socket. */
export function makeServer({
  guide,
  routes,
  troublePage,
  notFoundPage,
  upgrades = [],
  timeouts = TIMEOUTS,
}: Parts): Server {
  const trouble = makeTrouble(guide, troublePage, notFoundPage);
  const server = restify.createServer({ name: '', maxParamLength: 512 } as restify.ServerOptions);
  const http = server.server as unknown as HttpServer;
  // Set before it listens: restify passes no options on.
  Object.assign(http, timeouts, { keepAliveTimeout: 5_000, requireHostHeader: false });
  const drain = makeDrain(http);
  // A connection that fails while it is taken on is an error of the whole server, and would end the process.
  server.on('error', () => undefined);
  http.on('clientError', makeClientFault(trouble));
  http.on('checkExpectation', (request, response) => send(response, trouble(417, wantsJson(request))));

  // Its router reads the address outside every catch: one that is none would end the process.
  server.pre((request: restify.Request, response: restify.Response, next: restify.Next) => {
    const { host } = request.headers;
    const named = host !== undefined || request.httpVersion === '1.0';
    if (named && URL.canParse(request.url ?? '/', `http://${host || 'localhost'}`)) return next();
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
      socket.end(rawAnswer(trouble(404, wantsJson(request))));
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
  const { accepts, limit } = route;
  const read = accepts !== undefined && (accepts !== 'json-if-any' || hasBody(request));
  const body = read ? await readBody(request, accepts === 'form' ? 'form' : 'json', limit) : undefined;
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
  const closing = status === 413 || status === 415 || status === 417 ? { connection: 'close' } : {};
  response.writeHead(status, { ...headers, ...closing, 'content-length': bytes.length });
  response.end(bytes);
}
