import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import type { Transcripts } from '../../sessions/transcripts.ts';
import { makeStreamReader, type Opening } from './stream-reader.ts';
import { TOKEN_SECONDS } from './tokens.ts';

/** Sockets of one conversation: a client that reconnects badly opens more and more, so the oldest goes. */
const MOST = 3;
/** Sockets of all conversations together; clients that are refused one ask by HTTP. */
const MOST_ALL = 20_000;
/** Largest frame taken from a client, in bytes; clients send empty ones. */
const PAYLOAD = 64 * 1024;
/** Milliseconds between pings; one that is not answered by the next ends the stream. */
const PING = 30_000;
/** Milliseconds for clients to say goodbye when we close. */
const PARTING = 1_000;
/** No stream outlives the token it was opened with. */
const AGE = TOKEN_SECONDS * 1000;

interface Stream {
  readonly socket: WebSocket;
  readonly since: number;
  /** It has answered the last ping. */
  alive: boolean;
  unfollow?: () => void;
}

export interface Streams {
  /** Makes the connection a stream of the conversation under `key`, from a place on; or gives the status to refuse it with. */
  open(request: IncomingMessage, socket: Duplex, head: Buffer, from: Opening): 400 | 503 | undefined;
  /** Ends every stream; clients connect again elsewhere. */
  close(): void;
}

/**
 * Pushes transcripts to sockets. A socket has no queue of its own: it is told that there is something new and reads on
 * from where it is, once what it was sent has left, so that a slow client costs one batch and misses nothing.
 */
export function makeStreams(
  transcripts: Transcripts,
  milliseconds: () => number,
  every = PING,
  mostAll = MOST_ALL,
): Streams {
  const server = new WebSocketServer({
    noServer: true,
    clientTracking: false,
    maxPayload: PAYLOAD,
    perMessageDeflate: false,
  });
  const open = new Map<string, Set<Stream>>();
  let count = 0;
  let closed = false;
  let miswritten = false;
  // Its own refusal holds no numbers.
  server.on('wsClientError', () => {
    miswritten = true;
  });

  function check(stream: Stream): void {
    const { socket, since } = stream;
    if (!stream.alive) socket.terminate();
    else if (milliseconds() - since > AGE) socket.close(1001);
    else {
      stream.alive = false;
      socket.ping();
    }
  }

  function accept(socket: WebSocket, { key, person, watermark }: Opening): void {
    const streams = open.get(key) ?? new Set();
    open.set(key, streams);
    const stream: Stream = { socket, since: milliseconds(), alive: true };
    streams.add(stream);
    count += 1;
    // Each at its own time: thousands of pings in one breath would keep everybody waiting.
    const ping = setInterval(check, every, stream).unref();
    for (const oldest of streams) {
      if (streams.size <= MOST) break;
      streams.delete(oldest);
      oldest.unfollow?.();
      oldest.socket.close(1008);
    }
    const drop = () => {
      stream.unfollow?.();
      clearInterval(ping);
      count -= 1;
      streams.delete(stream);
      if (streams.size === 0 && open.get(key) === streams) open.delete(key);
    };
    socket.on('pong', () => {
      stream.alive = true;
    });
    // Empty frames are the client's way to keep the line open; there is nothing else to say on it.
    socket.on('message', (data: Buffer) => {
      stream.alive = true;
      if (data.length > 0) socket.close(1008);
    });
    socket.on('close', drop);
    socket.on('error', () => socket.terminate());
    const wake = makeStreamReader(transcripts, { key, person, watermark }, socket);
    void transcripts.follow(key, wake).then(
      (unfollow) => {
        stream.unfollow = unfollow;
        if (socket.readyState === socket.OPEN) wake();
        else unfollow();
      },
      () => socket.close(1011),
    );
  }

  return {
    open(request, socket, head, opening) {
      if (closed || count >= mostAll) return 503;
      miswritten = false;
      server.handleUpgrade(request, socket, head, (accepted) => accept(accepted, opening));
      return miswritten ? 400 : undefined;
    },
    close() {
      closed = true;
      const sockets = [...open.values()].flatMap((streams) => [...streams].map(({ socket }) => socket));
      for (const socket of sockets) socket.close(1001);
      setTimeout(() => {
        for (const socket of sockets) socket.terminate();
      }, PARTING).unref();
    },
  };
}
