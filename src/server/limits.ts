import type { Server } from 'node:http';

/** How long and how much one connection, and all of them together, may take. */
export interface Limits {
  /** Milliseconds from the first byte to the last of the headers, then of the whole request: a slow phone has time to send a form, a hostile client does not hold a socket for long. */
  readonly headersTimeout: number;
  readonly requestTimeout: number;
  /** Milliseconds between two looks for requests that are late: Node's own 30 seconds would add as much to each. */
  readonly connectionsCheckingInterval: number;
  /** Milliseconds that an answered connection is kept: longer than the 60 seconds of most proxies, which else send into one that is just closing. */
  readonly keepAliveTimeout: number;
  /** Milliseconds in which nothing moves on a connection while something is asked: an answer that nobody reads is dropped. */
  readonly timeout: number;
  readonly maxRequestsPerSocket: number;
  readonly maxConnections: number;
  /** Requests on one connection that wait for their answers. Browsers and proxies send one at a time. */
  readonly ahead: number;
  /** Requests of all connections that one door works on at once; whoever comes then is told the numbers at once. */
  readonly atOnce: number;
}

export const LIMITS: Limits = {
  headersTimeout: 8_000,
  requestTimeout: 10_000,
  connectionsCheckingInterval: 1_000,
  keepAliveTimeout: 65_000,
  timeout: 15_000,
  maxRequestsPerSocket: 1_000,
  maxConnections: 20_000,
  ahead: 8,
  atOnce: 100,
};

/** Set before it listens: restify passes no options on. */
export function limit(http: Server, { ahead: _, atOnce: __, ...limits }: Limits): void {
  // A request without a host is refused with the numbers, which Node's own refusal does not hold.
  Object.assign(http, limits, { requireHostHeader: false });
}
