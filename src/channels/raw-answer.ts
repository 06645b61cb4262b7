import { STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import { BASIC_HEADERS } from './basic-headers.ts';
import type { Outgoing } from './http.ts';

/** Milliseconds for the other end to take the answer; what it still sends is not read. */
const PARTING = 500;

/** An answer as it stands on the wire, for a socket that has no response object. It is the last on its connection. */
function rawAnswer({ status, headers = {}, body = '' }: Outgoing): Buffer {
  const bytes = Buffer.from(body);
  const lines = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? 'Refused'}`,
    ...Object.entries({ ...BASIC_HEADERS, ...headers }).map(([name, value]) => `${name}: ${value}`),
    'connection: close',
    `content-length: ${bytes.length}`,
  ];
  return Buffer.concat([Buffer.from(`${lines.join('\r\n')}\r\n\r\n`), bytes]);
}

/** Gives a last answer and lets go: a client that keeps its own end open for ever would else keep ours. */
export function partWith(socket: Duplex, answer: Outgoing): void {
  socket.end(rawAnswer(answer));
  setTimeout(() => socket.destroy(), PARTING).unref();
}
