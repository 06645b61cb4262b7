import type { Server } from 'node:http';
import { Server as Listener, type Socket } from 'node:net';
import { atLull } from './lull.ts';

/** Milliseconds between two looks at what is still open. */
const LOOK = 50;

/** Milliseconds. */
export interface Patience {
  /** For a request on a connection that has been answered before: it may be on its way already. */
  readonly kept: number;
  /** For the first one on a connection on which nothing came yet. */
  readonly unread: number;
  /** After which whatever is left is cut off: a request sent by halves would hold the stop for ever. */
  readonly longest: number;
}
const PATIENCE: Patience = { kept: 200, unread: 2_500, longest: 8_000 };

/**
 * Makes a way to close that answers what has been sent. Node's own closes every connection that is idle at this moment,
 * the one on which a request is about to arrive with it: the client sees a reset, and cannot know whether it was read.
 * What waits in the listener's queue is reset with the listener, so answers are held for a moment: whoever waits for one
 * asks nothing new, and the queue runs empty.
 * @param hold holds answers back until the function that it gives is called
 */
export function makeDrain(http: Server, hold: () => () => void, patience = PATIENCE): () => Promise<void> {
  const open = new Set<Socket>();
  http.on('connection', (socket: Socket) => {
    open.add(socket);
    socket.once('close', () => open.delete(socket));
  });
  return () =>
    new Promise((resolve) => {
      const after = (time: number, act: () => void) => setTimeout(act, time);
      let unread = false;
      const close = () => {
        http.closeIdleConnections();
        if (unread) for (const socket of open) if (socket.bytesRead === 0) socket.destroy();
      };
      // The listener alone: Node's own way closes idle connections with it.
      const stopListening = () => {
        Listener.prototype.close.call(http, () => {
          for (const timer of timers) clearTimeout(timer);
          // Ends its clock as well.
          http.close();
          resolve();
        });
      };
      const timers = [
        after(patience.kept, () => timers.push(setInterval(close, LOOK))),
        after(patience.longest, () => {
          for (const socket of open) socket.destroy();
        }),
      ];
      const release = hold();
      atLull(http, () => {
        stopListening();
        // From now on nobody new comes: until now the first word of whoever just came is still to be read.
        timers.push(
          after(patience.unread, () => {
            unread = true;
          }),
        );
        release();
      });
    });
}
