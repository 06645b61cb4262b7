import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

interface Crowd {
  /** False when too much is being worked on already; otherwise `leave` follows. */
  enter(): boolean;
  leave(): void;
}

/**
 * Counts what is being worked on, each door by itself: what one waits for, as a bot does for its channel, takes no place
 * from another.
 */
export function makeCrowds(most: number): (door?: string) => Crowd {
  const crowds = new Map<string | undefined, Crowd>();
  return (door) => {
    const crowd = crowds.get(door) ?? makeCrowd(most);
    crowds.set(door, crowd);
    return crowd;
  };
}

/** Beyond `most`, whoever comes is better told the numbers now than answered late. */
function makeCrowd(most: number): Crowd {
  let inside = 0;
  return {
    enter() {
      if (inside >= most) return false;
      inside += 1;
      return true;
    },
    leave() {
      inside -= 1;
    },
  };
}

/**
 * Bounds what one connection asks for before it has its answers: each holds a page in memory until it is read.
 * @param cut told of each connection that is cut off
 * @returns false when it asked for more, and has been cut off
 */
export function limitWaiting(
  most: number,
  cut: (socket: Socket) => void = () => undefined,
): (request: IncomingMessage, response: ServerResponse) => boolean {
  const waiting = new WeakMap<Socket, number>();
  return ({ socket }, response) => {
    // Node reads what has arrived already to its end, a thousand requests of a connection that is gone.
    if (socket.destroyed) return false;
    const ahead = waiting.get(socket) ?? 0;
    if (ahead >= most) {
      cut(socket);
      socket.destroy();
      return false;
    }
    waiting.set(socket, ahead + 1);
    response.once('close', () => waiting.set(socket, (waiting.get(socket) ?? 1) - 1));
    return true;
  };
}
