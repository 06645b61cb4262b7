import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import type { Upgrade } from '../channels/http.ts';
import { partWith } from '../channels/raw-answer.ts';
import type { Trouble } from './trouble.ts';

/** Milliseconds in which an upgrade is taken or refused: Node's own limits end where an upgrade begins. */
const DECIDED = 10_000;

/** A connection, with the answer that it waits for. */
type Waiting = Duplex & { _httpMessage?: ServerResponse | null };

/** WebSockets go to whoever takes them; an offer of another protocol is no reason not to answer in this one. */
export function takeUpgrades(
  http: Server,
  upgrades: readonly Upgrade[],
  trouble: Trouble,
  wantsJson: (request: IncomingMessage) => boolean,
): void {
  // Node has this from 24.9 on, and from 26 on reads what is sent beside an offer by itself: other offers are no upgrades then.
  Object.assign(http, { shouldUpgradeCallback: isWebSocket });
  http.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    // An earlier request on this connection waits for its answer. No client offers a protocol in the middle of that.
    if ((socket as Waiting)._httpMessage) return void socket.destroy();
    if (!isWebSocket(request)) return void hearPlainly(http, request, socket, head);
    socket.on('error', () => socket.destroy());
    (socket as Socket).setTimeout(DECIDED, () => socket.destroy());
    if (!upgrades.some((upgrade) => upgrade(request, socket, head)))
      partWith(socket, trouble(404, wantsJson(request)));
  });
}

const isWebSocket = ({ headers }: IncomingMessage) => headers.upgrade?.toLowerCase() === 'websocket';

/** Headers that offer another protocol. */
const OFFER = /^(upgrade|http2-settings|connection)$/i;

/**
 * Node has let go of the connection, and of what is still to come of the request. Without the offer it is put back in front
 * of the rest, and heard as any other, with all limits; its connection carries this one answer.
 */
function hearPlainly(
  http: Server,
  { method, url, rawHeaders }: IncomingMessage,
  socket: Duplex,
  head: Buffer,
): void {
  const lines = [`${method} ${url} HTTP/1.1`];
  for (let at = 0; at < rawHeaders.length; at += 2)
    if (!OFFER.test(rawHeaders[at] ?? '')) lines.push(`${rawHeaders[at]}: ${rawHeaders[at + 1]}`);
  lines.push('Connection: close', '', '');
  socket.unshift(Buffer.concat([Buffer.from(lines.join('\r\n'), 'latin1'), head]));
  http.emit('connection', socket);
}
