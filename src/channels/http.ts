import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';

/** A request after the server has read, limited and checked it. No channel sees the raw body. */
export interface Incoming {
  readonly method: string;
  readonly path: string;
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  /** Header names in lower case. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  /** Parsed JSON of a `json` route, or of a `json-if-any` route that was sent some, the fields of a `form` route, or the activity of an `upload`; absent otherwise. */
  readonly body?: unknown;
  /** True when the other end of the socket is this machine. */
  readonly loopback: boolean;
}

export interface Outgoing {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
}

/** One address a channel answers; what answers GET answers HEAD too. Handlers are async; what they throw becomes a fixed page with the numbers. */
export interface Route {
  /** The name under which its answers are counted. */
  readonly door?: string;
  readonly method: 'get' | 'post' | 'put' | 'del' | 'opts';
  readonly path: string;
  readonly accepts?: 'json' | 'json-if-any' | 'form' | 'upload';
  /** Largest body in bytes, where it is not the server's usual one. */
  readonly limit?: number;
  /** How often one network may ask for it: see limits/. Absent: as often as it likes. */
  readonly counts?: 'beginning' | 'turn' | 'activity';
  /** It costs next to nothing to answer, and is never turned away when there is too much to do. */
  readonly cheap?: true;
  /** Headers of every answer of this address, those of a request that could not be read included. */
  headers?(headers: Incoming['headers']): Readonly<Record<string, string>>;
  handle(incoming: Incoming): Promise<Outgoing>;
}

/** Takes over a WebSocket upgrade; answers true when the address was its own. */
export type Upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer) => boolean;
