import type { Server as HttpServer, IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import restify from 'restify';
import type { Incoming, Outgoing, Route, Upgrade } from '../channels/http.ts';
import type { Guide } from '../guide/guide.ts';
import { makeClientFault } from './client-fault.ts';
import { limitWaiting, makeCrowds } from './crowd.ts';
import { makeDrain } from './drain.ts';
import { isForeign } from './foreign.ts';
import { LIMITS, type Limits, limit } from './limits.ts';
import { hearOneByOne } from './one-by-one.ts';
import { makePressure } from './pressure.ts';
import { Refused } from './refused.ts';
import { makeSend, routeAnswer } from './route-answer.ts';
import { makeShutOut } from './shut-out.ts';
import { hasTarget } from './target.ts';
import { makeTrouble, type TroublePages } from './trouble.ts';
import { takeUpgrades } from './upgrades.ts';

export interface Server {
  /** Starts listening; port 0 takes a free one. Gives the address. */
  listen(host: string, port: number): Promise<{ host: string; port: number }>;
  /** Goes on as before, but asks every client to come back on another connection, which may lead elsewhere. */
  part(): void;
  /** Answers what has begun, takes nothing new, and closes. */
  close(): Promise<void>;
}

interface Parts extends TroublePages {
  readonly guide: Guide;
  /** For what an error body says of the numbers. */
  readonly clock?: () => Date;
  readonly routes: readonly Route[];
  readonly upgrades?: readonly Upgrade[];
  readonly limits?: Partial<Limits>;
  /** Seconds to wait for whoever asks too often. */
  readonly often?: (route: Route, request: IncomingMessage) => Promise<number | undefined>;
  /** The network of a connection, where it speaks for one: what asks for far too much is not listened to for a while. */
  readonly peerOf?: (address: string) => string | undefined;
  /** Headers of every answer, besides those that every answer has anyway. */
  readonly always?: Readonly<Record<string, string>>;
  /** Where residents find the page: what it posts comes from there. */
  readonly publicUrl?: string | undefined;
  /** Told of every answer: by which door, with which status, after how many milliseconds. Nothing else is known of it. */
  readonly answered?: (answer: { door: string; status: number; milliseconds: number }) => void;
  /** Told of an error that became a 500. */
  readonly failed?: (error: unknown) => void;
}

/** restify behind a small port: with route-answer.ts the only file that knows it. Routes get checked bodies and never see the socket. */
export function makeServer(parts: Parts): Server {
  const {
    guide,
    routes,
    upgrades = [],
    always = {},
    publicUrl,
    answered = () => {},
    failed = () => {},
  } = parts;
  const limits = { ...LIMITS, ...parts.limits };
  const trouble = makeTrouble(guide, parts, parts.clock ?? (() => new Date()));
  const options = { name: '', maxParamLength: 512, ignoreTrailingSlash: true };
  const server = restify.createServer(options as restify.ServerOptions);
  const http = server.server as unknown as HttpServer;
  limit(http, limits);
  const crowdAt = makeCrowds(limits.atOnce);
  const { cut, isShut } = makeShutOut(parts.peerOf ?? (() => undefined));
  hearOneByOne(http, isShut);
  const queue = limitWaiting(limits.ahead, cut);
  const late = makePressure();
  let parting = false;
  let held = Promise.resolve();
  const drain = makeDrain(http, () => {
    let release = () => {};
    held = new Promise((resolve) => {
      release = resolve;
    });
    return release;
  });
  const send = makeSend(always, () => parting);
  // A connection that fails while it is taken on is an error of the whole server, and would end the process.
  server.on('error', () => undefined);
  http.on('clientError', makeClientFault(trouble));
  http.on('checkExpectation', (request, response) => send(response, trouble(417, wantsJson(request))));

  // Before restify makes anything of it: a thousand requests in one breath cost it a tenth of a second, and us nothing.
  const [work] = http.listeners('request');
  http.removeAllListeners('request');
  http.on('request', (request: IncomingMessage, response: ServerResponse) => {
    if (queue(request, response)) work?.call(http, request, response);
  });

  server.pre((request: restify.Request, response: restify.Response, next: restify.Next) => {
    // Its router reads the address outside every catch: one that is none would end the process.
    if (hasTarget(request)) return next();
    // What another reader may read otherwise is followed by nothing.
    const refused = trouble(400, wantsJson(request));
    send(response, { ...refused, headers: { ...refused.headers, connection: 'close' } });
    answered({ door: 'none', status: 400, milliseconds: 0 });
    return next(false);
  });

  async function outcome(route: Route, request: restify.Request): Promise<Outgoing> {
    const json = (route.accepts && route.accepts !== 'form') || wantsJson(request);
    if (route.accepts === 'form' && isForeign(request.headers, publicUrl)) return trouble(403, json);
    if (!route.cheap && late()) return trouble(503, json);
    const wait = await parts.often?.(route, request);
    if (wait !== undefined) return after(trouble(429, json), wait);
    const crowd = route.cheap ? undefined : crowdAt(route.door);
    if (crowd?.enter() === false) return trouble(503, json);
    try {
      return await routeAnswer(route, request);
    } catch (error) {
      if (error instanceof Refused) return trouble(error.status, json);
      failed(error);
      return trouble(500, json);
    } finally {
      crowd?.leave();
    }
  }
  for (const route of routes) {
    const handle = async (request: restify.Request, response: restify.Response) => {
      const began = performance.now();
      await held;
      const outgoing = await outcome(route, request);
      const own = route.headers?.(request.headers as Incoming['headers']);
      send(response, { ...outgoing, headers: { ...outgoing.headers, ...own } });
      const { door = 'none' } = route;
      answered({ door, status: outgoing.status, milliseconds: performance.now() - began });
    };
    server[route.method](route.path, handle);
    if (route.method === 'get') server.head(route.path, handle);
  }
  // Unknown paths, wrong methods and whatever restify itself refuses: never its own words, which echo the request.
  // Its callback is never called: restify would then answer a second time, which ends the process.
  server.on(
    'restifyError',
    (request: restify.Request, response: restify.Response, error: { statusCode?: number }) => {
      if (response.headersSent) return;
      const status = error.statusCode ?? 500;
      send(response, trouble(status, wantsJson(request)));
      answered({ door: 'none', status, milliseconds: 0 });
    },
  );
  takeUpgrades(http, upgrades, trouble, wantsJson);

  const part = () => {
    parting = true;
  };
  return {
    listen: (host, port) =>
      new Promise((resolve, reject) => {
        http.once('error', reject);
        server.listen(port, host, () => {
          const address = http.address() as AddressInfo;
          resolve({ host: address.address, port: address.port });
        });
      }),
    part,
    close() {
      part();
      return drain();
    },
  };
}

const after = (refused: Outgoing, seconds: number): Outgoing => ({
  ...refused,
  headers: { ...refused.headers, 'retry-after': String(seconds) },
});

const wantsJson = (request: IncomingMessage) => /\bjson\b/.test(request.headers.accept ?? '');
