import { isLoopback } from '../loopback.ts';

type Headers = Readonly<Record<string, string | undefined>>;

/** Headers for an answer to a page of that origin; undefined when the page may not talk to us at all. */
export type Origins = (headers: Headers) => Readonly<Record<string, string>> | undefined;

/**
 * The sites whose pages may talk to us, each named in full: no wildcard, no credentials. A browser names the page's
 * origin in every call to another site and in every upgrade; a call without one comes from our own page or a program.
 * @param own tells the origin of our own page, where we serve one
 */
export function makeOrigins(
  allowed: readonly string[],
  own: (origin: string, host: string) => boolean,
): Origins {
  const listed = new Set(allowed.map((origin) => new URL(origin).origin));
  return ({ origin, host = '' }) => {
    if (origin === undefined) return { vary: 'origin' };
    if (!listed.has(origin) && !own(origin, host)) return undefined;
    return {
      vary: 'origin',
      'access-control-allow-origin': origin,
      'access-control-expose-headers': 'retry-after',
    };
  };
}

/** Our own page's origin: that of PUBLIC_URL, or this machine's while none is set. */
export function ownOrigin(publicUrl: string | undefined): (origin: string, host: string) => boolean {
  if (publicUrl !== undefined) return (origin) => origin === new URL(publicUrl).origin;
  return (origin, host) => {
    if (origin !== `http://${host}` || !URL.canParse(origin)) return false;
    const url = new URL(origin);
    return url.origin === origin && isLoopback(url.hostname);
  };
}

/** For the browser's question beforehand. Web Chat hangs for ever when x-requested-with is left out. */
export const PREFLIGHT: Readonly<Record<string, string>> = {
  'access-control-allow-methods': 'GET, POST',
  'access-control-allow-headers': 'authorization, content-type, x-ms-bot-agent, x-requested-with',
  'access-control-max-age': '600',
};
