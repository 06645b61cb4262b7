import { randomUUID } from 'node:crypto';
import type { Incoming, Outgoing, Route, Upgrade } from '../http.ts';
import { activitySet, idOf } from './line.ts';
import { makeOrigins, ownOrigin, PREFLIGHT } from './origins.ts';
import { languageOf, readPosted } from './posted.ts';
import { json, makeRefusal } from './refusal.ts';
import { makeStreams } from './streams.ts';
import { makeTalk, type TalkParts } from './talk.ts';
import { makeTokens, type Person, TOKEN_SECONDS } from './tokens.ts';
import { makeUpgrade } from './upgrade.ts';
import { readWatermark } from './watermark.ts';

const BASE = '/v3/directline';

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
  close(): void;
}

type Handle = (incoming: Incoming, person: Person) => Promise<Outgoing>;

/** Direct Line 3.0: what Microsoft Web Chat and other Direct Line clients call, with nothing between them and us. */
export function directLine(parts: DirectLineParts): DirectLine {
  const { guide, transcripts, clock, publicUrl } = parts;
  const origins = makeOrigins(parts.origins, parts.ownPage ? ownOrigin(publicUrl) : () => false);
  const tokens = makeTokens(parts.keys);
  const refused = makeRefusal(guide);
  const streams = makeStreams(transcripts, () => clock().getTime());
  const talk = makeTalk({
    ...parts,
    inProcess: async (turn) => (await import('./bot-adapter.ts')).inProcess(turn),
  });
  const NOT_FOUND = refused(404);

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
      incoming.params['id'] === person.conversation ? handle(incoming, person) : NOT_FOUND,
    );

  async function streamUrl(incoming: Incoming, person: Person, watermark: number): Promise<string> {
    const base = publicUrl ?? `http://${incoming.headers['host'] ?? ''}`;
    const url = new URL(`${base.replace(/\/$/, '')}${BASE}/conversations/${person.conversation}/stream`);
    url.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:';
    url.searchParams.set('watermark', String(watermark));
    url.searchParams.set('t', await tokens.ticket(person, clock()));
    return url.href;
  }

  async function connected(incoming: Incoming, person: Person, watermark: number, status: number) {
    const [, token = ''] = (incoming.headers['authorization'] ?? '').split(' ');
    const body = {
      conversationId: person.conversation,
      token,
      expires_in: TOKEN_SECONDS,
      streamUrl: await streamUrl(incoming, person, watermark),
    };
    return json(status, JSON.stringify(body));
  }

  async function issued(token: Promise<string>, conversation: string) {
    return json(
      200,
      JSON.stringify({ conversationId: conversation, token: await token, expires_in: TOKEN_SECONDS }),
    );
  }

  const begin: Handle = async (incoming, person) => {
    const { locale } = (incoming.body ?? {}) as { locale?: unknown };
    const language = typeof locale === 'string' ? languageOf(locale) : undefined;
    const first = await talk.begin(person.conversation, language);
    return connected(incoming, person, 0, first ? 201 : 200);
  };

  const reconnect: Handle = async (incoming, person) => {
    const watermark = readWatermark(incoming.query.get('watermark'));
    if (watermark === undefined) return refused(400);
    const held = await transcripts.since(talk.keyOf(person.conversation), Number.MAX_SAFE_INTEGER);
    return held ? connected(incoming, person, watermark, 200) : NOT_FOUND;
  };

  const read: Handle = async (incoming, person) => {
    const watermark = readWatermark(incoming.query.get('watermark'));
    if (watermark === undefined) return refused(400);
    const entries = await transcripts.since(talk.keyOf(person.conversation), watermark);
    return entries ? json(200, activitySet(person, entries, watermark)) : NOT_FOUND;
  };

  const post: Handle = async (incoming, person) => {
    const posted = readPosted(incoming.body);
    if (!posted) return refused(400);
    if (posted.kind === 'files') return refused(415);
    if (posted.kind === 'gone') await talk.leave(person.conversation);
    const place =
      posted.kind === 'message' ? await talk.hear(person.conversation, posted) : clock().getTime();
    return json(200, JSON.stringify({ id: idOf(person, place) }));
  };

  const refuse = (status: number) => async () => refused(status);
  const session = known(async () => json(200, JSON.stringify({ sessionId: randomUUID() })));
  const generate = async () => {
    const { token, person } = await tokens.issue(clock());
    return issued(Promise.resolve(token), person.conversation);
  };
  const refresh = known((_incoming, person) => issued(tokens.renew(person, clock()), person.conversation));

  const table: [Route['method'], string, Route['handle'], Route['accepts']?][] = [
    ['post', '/tokens/generate', generate],
    ['post', '/tokens/refresh', refresh],
    ['post', '/conversations', known(begin), 'json-if-any'],
    // The other transport of this protocol is not offered: clients then know, and keep to this one.
    ['get', '/conversations/connect', refuse(404)],
    ['get', '/conversations/:id', mine(reconnect)],
    ['get', '/conversations/:id/activities', mine(read)],
    ['post', '/conversations/:id/activities', mine(post), 'json'],
    ['post', '/conversations/:id/upload', mine(refuse(415))],
    ['get', '/session/getsessionid', session],
  ];
  const headers = (given: Incoming['headers']) => origins(given) ?? { vary: 'origin' };
  const routes = table.map(
    ([method, path, handle, accepts]): Route => ({
      method,
      path: `${BASE}${path}`,
      headers,
      ...(accepts === undefined ? {} : { accepts }),
      handle: async (incoming) => (origins(incoming.headers) ? handle(incoming) : refused(403)),
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
  };
}
