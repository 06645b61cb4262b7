import { NoRoom } from '../../sessions/transcripts.ts';
import type { Incoming, Outgoing, Route, Upgrade } from '../http.ts';
import { makeRefusal } from '../refusal.ts';
import { type Handle, makeCalls } from './calls.ts';
import { makeOrigins, ownOrigin, PREFLIGHT } from './origins.ts';
import { makeStreams } from './streams.ts';
import { makeTalk, type TalkParts } from './talk.ts';
import { makeTokens } from './tokens.ts';
import { makeUpgrade } from './upgrade.ts';

const BASE = '/v3/directline';
/** Bytes of a message: as many as the Bot Framework door takes. */
const LARGEST = 64 * 1024;

export interface DirectLineParts extends Omit<TalkParts, 'inProcess'> {
  /** Sites whose pages may talk to us. */
  readonly origins: readonly string[];
  /** 32 bytes each: the current one first, then earlier ones that are still honoured. */
  readonly keys: readonly [Uint8Array, ...Uint8Array[]];
  /** Our address as clients see it; not set, it is the one that they used. */
  readonly publicUrl: string | undefined;
  /** We serve a page of our own that talks to this. */
  readonly ownPage: boolean;
}

export interface DirectLine {
  readonly routes: Route[];
  readonly upgrade: Upgrade;
  /** Loads what writes replies before anybody waits for it. */
  warm(): void;
  close(): void;
}

/** Direct Line 3.0: what Microsoft Web Chat and other Direct Line clients call, with nothing between them and us. */
export function directLine(parts: DirectLineParts): DirectLine {
  const { guide, transcripts, clock, publicUrl } = parts;
  const origins = makeOrigins(parts.origins, parts.ownPage ? ownOrigin(publicUrl) : () => false);
  const tokens = makeTokens(parts.keys);
  const refused = makeRefusal(guide, clock);
  const talk = makeTalk({
    ...parts,
    inProcess: async (turn) => (await sdk()).inProcess(turn),
  });
  const streams = makeStreams({ ...transcripts, since: talk.since }, () => clock().getTime());
  const calls = makeCalls({ talk, tokens, refused, clock, base: BASE, publicUrl });

  /** Bad tokens get 403: clients take 401 for a passing fault, and try for ever. */
  const known =
    (handle: Handle) =>
    async (incoming: Incoming): Promise<Outgoing> => {
      const person = await tokens.check(incoming.headers['authorization'], clock());
      return person ? handle(incoming, person) : refused(403);
    };
  /** A conversation that is not the token's own is answered like one that does not exist. */
  const mine = (handle: Handle) =>
    known(async (incoming, person) =>
      incoming.params['id'] === person.conversation ? handle(incoming, person) : refused(404),
    );

  const ifFull = (error: unknown): Outgoing => {
    if (error instanceof NoRoom) return refused(503);
    throw error;
  };
  const refuse = (status: number) => async () => refused(status);
  const table: [
    Route['method'],
    string,
    Route['handle'],
    Route['accepts']?,
    Route['limit']?,
    Route['counts']?,
  ][] = [
    ['post', '/tokens/generate', calls.generate, undefined, undefined, 'beginning'],
    ['post', '/tokens/refresh', known(calls.refresh), undefined, undefined, 'beginning'],
    ['post', '/conversations', known(calls.begin), 'json-if-any', undefined, 'beginning'],
    // The other transport of this protocol is not offered: clients then know, and keep to this one.
    ['get', '/conversations/connect', refuse(404)],
    ['get', '/conversations/:id', mine(calls.reconnect)],
    ['get', '/conversations/:id/activities', mine(calls.read)],
    ['post', '/conversations/:id/activities', mine(calls.post), 'json', LARGEST, 'turn'],
    ['post', '/conversations/:id/upload', mine(calls.post), 'upload', LARGEST, 'turn'],
    ['get', '/session/getsessionid', known(calls.session)],
  ];
  const headers = (given: Incoming['headers']) => origins(given) ?? { vary: 'origin' };
  const routes = table.map(
    ([method, path, handle, accepts, limit, counts]): Route => ({
      method,
      path: `${BASE}${path}`,
      headers,
      ...(accepts === undefined ? {} : { accepts }),
      ...(limit === undefined ? {} : { limit }),
      ...(counts === undefined ? {} : { counts }),
      handle: async (incoming) => (origins(incoming.headers) ? handle(incoming).catch(ifFull) : refused(403)),
    }),
  );
  const preflights = [...new Set(table.map(([, path]) => path))].map(
    (path): Route => ({
      method: 'opts',
      path: `${BASE}${path}`,
      headers,
      handle: async (incoming) =>
        origins(incoming.headers) ? { status: 204, headers: PREFLIGHT } : refused(403),
    }),
  );
  return {
    routes: [...routes, ...preflights],
    upgrade: makeUpgrade({
      base: BASE,
      origins,
      tokens,
      transcripts,
      streams,
      clock,
      keyOf: talk.keyOf,
      refused,
    }),
    close: streams.close,
    warm: () => void sdk(),
  };
}

/** Loaded when it is first wanted: it takes a third of a second, in which nobody else is answered. */
const sdk = () => import('./bot-adapter.ts');
