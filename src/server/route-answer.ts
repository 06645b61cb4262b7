import type { IncomingMessage, ServerResponse } from 'node:http';
import type restify from 'restify';
import { BASIC_HEADERS } from '../channels/basic-headers.ts';
import type { Outgoing, Route } from '../channels/http.ts';
import { isLoopback } from '../channels/loopback.ts';
import { readBody } from './read-body.ts';

const hasBody = ({ headers }: IncomingMessage) =>
  headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;

/** What the route says to the request, once its body has been read and checked. @throws Refused */
export async function routeAnswer(route: Route, request: restify.Request): Promise<Outgoing> {
  const { accepts, limit } = route;
  const read = accepts !== undefined && (accepts !== 'json-if-any' || hasBody(request));
  const body = read
    ? await readBody(request, accepts === 'json-if-any' ? 'json' : accepts, limit)
    : undefined;
  const url = new URL(request.url ?? '/', 'http://localhost');
  return route.handle({
    method: request.method ?? 'GET',
    path: url.pathname,
    params: (request.params ?? {}) as Record<string, string>,
    query: url.searchParams,
    headers: request.headers as Record<string, string | undefined>,
    loopback: isLoopback(request.socket.remoteAddress ?? ''),
    ...(body === undefined ? {} : { body }),
  });
}

/** A refused body is still on its way in: the connection cannot be used again. */
const UNREAD = new Set([403, 413, 415, 417, 429]);

/** Makes the way an answer is sent. `last` says that the connection is not to be used again. */
export function makeSend(always: Readonly<Record<string, string>>, last: () => boolean) {
  return (response: ServerResponse, { status, headers = {}, body = '' }: Outgoing): void => {
    const bytes = typeof body === 'string' ? Buffer.from(body) : body;
    response.writeHead(status, {
      ...BASIC_HEADERS,
      ...always,
      ...headers,
      ...(UNREAD.has(status) || last() ? { connection: 'close' } : {}),
      'content-length': bytes.length,
    });
    // Asked for the headers alone, Node sends the headers alone.
    response.end(bytes);
  };
}
