import { type IncomingMessage, type Server, ServerResponse } from 'node:http';
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
  http.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    socket.on('error', () => socket.destroy());
    // An earlier request on this connection waits for its answer. No client offers a protocol in the middle of that.
    if ((socket as Waiting)._httpMessage) return void socket.destroy();
    (socket as Socket).setTimeout(DECIDED, () => socket.destroy());
    if (request.headers.upgrade?.toLowerCase() !== 'websocket')
      answerPlainly(http, request, socket as Socket);
    else if (!upgrades.some((upgrade) => upgrade(request, socket, head)))
      partWith(socket, trouble(404, wantsJson(request)));
  });
}

/** Node has let go of the connection: it carries this one answer, and ends. */
function answerPlainly(http: Server, request: IncomingMessage, socket: Socket): void {
  const response = new ServerResponse(request);
  response.shouldKeepAlive = false;
  response.assignSocket(socket);
  response.once('finish', () => {
    response.detachSocket(socket);
    socket.destroySoon();
  });
  http.emit('request', request, response);
}
