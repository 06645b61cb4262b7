import type { Server } from 'node:http';
import type { Socket } from 'node:net';

/** Milliseconds between two looks at what is still open. */
const LOOK = 50;
/** Milliseconds after which whatever is left is cut off: a request sent by halves would hold the stop for ever. */
const LONGEST = 8_000;

/**
 * Makes a way to close that answers what has begun. A browser opens connections ahead of need and keeps them: those on
 * which nothing ever came, and those that have been answered, hold nothing up.
 */
export function makeDrain(http: Server, longest = LONGEST): () => Promise<void> {
  const open = new Set<Socket>();
  http.on('connection', (socket: Socket) => {
    open.add(socket);
    socket.once('close', () => open.delete(socket));
  });
  const closeUnused = () => {
    http.closeIdleConnections();
    for (const socket of open) if (socket.bytesRead === 0) socket.destroy();
  };
  return () =>
    new Promise((resolve) => {
      const looking = setInterval(closeUnused, LOOK);
      const cutting = setTimeout(() => {
        for (const socket of open) socket.destroy();
      }, longest);
      http.close(() => {
        clearInterval(looking);
        clearTimeout(cutting);
        resolve();
      });
      closeUnused();
    });
}
