import type { Fields } from './log.ts';

/** Places that are told of one error. */
const MOST = 6;
/** A place in our code, a package's or Node's own: the end of a line of a stack, with no path of this machine. */
const PLACE = /((?:(?:dist|build|parts)\/|node_modules\/|node:|main\.js)[\w@./-]*:\d+:\d+)\)?$/;

/** What is told of an error: its class, its code and where it came from. Never its message, which may hold what somebody typed. */
export function described(error: unknown): Fields {
  if (!(error instanceof Error)) return { kind: typeof error };
  const { name, code, message, stack = '' } = error as NodeJS.ErrnoException;
  const places = stack
    // The message stands first, and may look like a place.
    .replace(message, '')
    .split('\n')
    .flatMap((line) => PLACE.exec(line)?.[1] ?? []);
  return {
    kind: /^\w{1,40}$/.test(name) ? name : 'Error',
    ...(/^[A-Z][A-Z\d_]{1,40}$/.test(String(code)) ? { code: String(code) } : {}),
    at: places.slice(0, MOST),
  };
}
