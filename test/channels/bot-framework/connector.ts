import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { closing } from '../../support/closing.ts';
import type { Sent } from './bot.ts';

interface Call {
  readonly method: string;
  readonly path: string;
  readonly authorization: string | undefined;
  readonly body: Sent;
}

/** How the channel treats a call. */
export type Treatment =
  | 'takes'
  | 'hangs'
  | 'trickles'
  | 'floods'
  | 'fails'
  | 'busy'
  | 'resets'
  | 'moves'
  | 'too-many'
  | 'blocked'
  | 'unknown';

interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: object;
}

/** Set one by one: restify, once loaded, leaves every server's `writeHead` with no result to chain. */
function end(response: ServerResponse, { status, headers = {}, body }: Answer): void {
  response.statusCode = status;
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  if (body) response.setHeader('content-type', 'application/json');
  response.end(body && JSON.stringify(body));
}

const error = (status: number, code: string, headers = {}): Answer => ({
  status,
  headers,
  body: { error: { code, message: code } },
});

const FLOOD = Buffer.alloc(64 * 1024, ' ');
const JSON_TYPE = /^application\/json(; *charset=utf-8)?$/i;
/** Characters that an SMS carrier takes. Source: twilio.com/docs/api/errors/21617 */
const SMS = 1600;
/** Bytes of a Teams message. Source: learn.microsoft.com, "Format your bot messages" */
const TEAMS = 100 * 1024;

/** An activity as the channel takes it. */
interface Body extends Sent {
  readonly type?: string;
  readonly channelId?: string;
  readonly conversation?: { readonly id?: string };
}

/**
 * A channel's connector service on this machine, as strict as the real ones. Written from public documentation
 * (learn.microsoft.com: "Update and delete messages sent from your bot", "Rate limiting for bots", the table of status
 * codes of a bot's calls) and from what others report:
 * - Teams makes two messages of text and a card, answers 202 and gives the id of neither; it refuses such an update (400).
 * - Of several calls at once for one conversation all but one get 412.
 * - What is not there cannot be updated or deleted (404); nothing is deleted twice.
 * - What is too long is refused; so are an activity of no type, and one for another conversation than its address.
 */
export async function connector() {
  const state = {
    treatment: 'takes' as Treatment,
    /** Treatments of the next calls, before `treatment` is looked at; 'takes' goes by the rules. */
    next: [] as Treatment[],
    /** The header of "too many". */
    retryAfter: '5',
    /** Milliseconds that a call takes. */
    slow: 2,
    calls: [] as Call[],
    /** Bytes of a flood that were taken. */
    poured: 0,
    /** Most calls under way at once for one conversation. */
    atOnce: 0,
  };
  const shown = new Map<string, Body>();
  const busy = new Map<string, number>();
  let made = 0;

  const refusals: Partial<Record<Treatment, (response: ServerResponse) => void>> = {
    hangs: () => {},
    trickles: (response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      const drop = setInterval(() => response.write(' '), 50);
      response.on('close', () => clearInterval(drop));
    },
    floods: (response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      const pour = () => {
        while (!response.destroyed && response.write(FLOOD)) state.poured += FLOOD.length;
      };
      response.on('drain', pour);
      pour();
    },
    fails: (response) => end(response, error(500, 'ServiceError')),
    busy: (response) => end(response, error(412, 'PreconditionFailed')),
    resets: (response) => response.socket?.destroy(),
    moves: (response) => end(response, { status: 307, headers: { location: '/elsewhere' } }),
    'too-many': (response) =>
      end(response, error(429, 'TooManyRequests', { 'retry-after': state.retryAfter })),
    unknown: (response) => end(response, error(401, 'Unauthorized')),
    blocked: (response) => end(response, error(403, 'MessageWritesBlocked')),
  };

  function keep(body: Body): string {
    made += 1;
    const id = `sent-${made}`;
    shown.set(id, body);
    return id;
  }

  function taken(method: string, path: string, body: Body): Answer {
    if (!/^\/v3\/conversations\/[^/]+\/activities(\/[^/]+)?$/.test(path)) return error(404, 'NotFound');
    const [conversation, id = ''] = [3, 5].map((part) => decodeURIComponent(path.split('/')[part] ?? ''));
    const gone = error(404, 'ActivityNotFound');
    if (method === 'DELETE') return shown.delete(id) ? { status: 200 } : gone;
    if (typeof body.type !== 'string' || body.conversation?.id !== conversation || '_channelId' in body)
      return error(400, 'BadSyntax');
    if (body.channelId === 'sms' && (body.text ?? '').length > SMS) return error(400, '21617');
    const teams = body.channelId === 'msteams';
    if (teams && Buffer.byteLength(JSON.stringify(body)) > TEAMS) return error(413, 'MessageSizeTooBig');
    const twoParts = teams && Boolean(body.text) && (body.attachments ?? []).length > 0;
    if (method === 'PUT') {
      if (twoParts) return error(400, 'BadArgument');
      if (!shown.has(id)) return gone;
      shown.set(id, body);
      return { status: 200, body: { id } };
    }
    if (!twoParts) return { status: 201, body: { id: keep(body) } };
    keep({ ...body, attachments: [] });
    keep({ ...body, text: '' });
    return { status: 202 };
  }

  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', async () => {
      const text = Buffer.concat(chunks).toString();
      const body = (text === '' ? {} : JSON.parse(text)) as Body;
      const { method = '', url: path = '', headers } = request;
      state.calls.push({ method, path, authorization: headers.authorization, body });
      const treatment = state.next.shift() ?? state.treatment;
      const refuse = refusals[treatment];
      if (refuse) return refuse(response);
      // A body is JSON by one type alone: a name sent twice arrives as "application/json, application/json".
      if (text !== '' && !JSON_TYPE.test(headers['content-type'] ?? ''))
        return end(response, error(415, 'UnsupportedMediaType'));
      const place = path.split('/')[3] ?? '';
      const others = busy.get(place) ?? 0;
      state.atOnce = Math.max(state.atOnce, others + 1);
      if (others > 0) return end(response, error(412, 'PreconditionFailed'));
      busy.set(place, others + 1);
      await pause(state.slow);
      busy.delete(place);
      return end(response, taken(method, path, body));
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    state,
    origin,
    /** What the person still sees of ours, by id. */
    shown,
    posted: () => state.calls.filter(({ method }) => method === 'POST'),
    deleted: () =>
      state.calls.filter(({ method }) => method === 'DELETE').map(({ path }) => path.split('/').at(-1)),
    close: closing(() => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    }),
  };
}
