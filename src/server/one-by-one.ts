import type { Server } from 'node:http';
import type { Socket } from 'node:net';

/**
 * Of connections that come at once one is heard in each turn of the event loop, so that what a hundred of them send is not
 * read to its end before anybody else is answered.
 * @param isShut asked when one's turn comes: let go of unheard
 */
export function hearOneByOne(http: Server, isShut: (socket: Socket) => boolean): void {
  const waiting = new Set<Socket>();
  let heard = false;

  function next(): void {
    heard = false;
    for (const socket of waiting) {
      waiting.delete(socket);
      if (socket.destroyed) continue;
      if (isShut(socket)) {
        socket.destroy();
        continue;
      }
      heard = true;
      socket.resume();
      setImmediate(next);
      return;
    }
  }
  // Behind Node's own listener, which is what makes a pause stop the reading.
  http.on('connection', (socket) => {
    if (isShut(socket)) return void socket.destroy();
    if (heard) {
      socket.pause();
      waiting.add(socket);
      return;
    }
    heard = true;
    setImmediate(next);
  });
}
