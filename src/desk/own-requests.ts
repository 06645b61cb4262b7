import type { Incoming } from '../channels/http.ts';
import { isLoopback } from '../channels/loopback.ts';

type Headers = Incoming['headers'];

/** The name of a host without its port. */
const nameOf = (host: string) => host.replace(/:\d+$/, '');

/**
 * Whether a request comes from the person at this machine. There is no log-in, since nobody else can reach the desk: so a
 * name that only leads here (a site that points its own name at this machine) is refused, and so is whatever another
 * site's page sends.
 */
export function isOwn(method: string, headers: Headers): boolean {
  const { host = '', origin } = headers;
  const site = headers['sec-fetch-site'];
  if (!isLoopback(nameOf(host))) return false;
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false;
  if (method === 'GET' || method === 'HEAD') return true;
  return origin === undefined ? site === 'same-origin' : origin === `http://${host}`;
}
