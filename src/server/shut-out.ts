import type { Socket } from 'node:net';

/** Connections of one network that are cut off within the time below before its next ones are let go of unread. */
const TIMES = 5;
/** Milliseconds. */
const TIME = 10_000;
/** Networks that are remembered: more are forgotten together. */
const MOST = 10_000;

export interface ShutOut {
  /** Told of each connection that is cut off. */
  cut(socket: Socket): void;
  isShut(socket: Socket): boolean;
}

/**
 * Whoever asks a thousand things in one breath comes back as soon as it is cut off, and to read what it sends costs more
 * than to answer: for a while its network is not listened to.
 * @param peerOf the network of a connection's own address; undefined for whoever speaks for many, who is always heard
 */
export function makeShutOut(
  peerOf: (address: string) => string | undefined,
  milliseconds = () => performance.now(),
): ShutOut {
  const cuts = new Map<string, { times: number; until: number }>();
  const networkOf = ({ remoteAddress = '' }: Socket) => peerOf(remoteAddress);
  const timesOf = (network: string) => {
    const found = cuts.get(network);
    return found && found.until > milliseconds() ? found.times : 0;
  };
  return {
    cut(socket) {
      const network = networkOf(socket);
      if (network === undefined) return;
      if (cuts.size >= MOST) cuts.clear();
      cuts.set(network, { times: timesOf(network) + 1, until: milliseconds() + TIME });
    },
    isShut(socket) {
      if (cuts.size === 0) return false;
      const network = networkOf(socket);
      return network !== undefined && timesOf(network) >= TIMES;
    },
  };
}
