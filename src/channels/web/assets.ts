import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import type { Outgoing, Route } from '../http.ts';

/** The page's own style and script, read at the start. */
export interface Assets {
  readonly style: string;
  readonly script: Buffer;
}

const YEAR = 31_536_000;
const mark = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex').slice(0, 10);

/** Address with a mark of the content: a new release is a new address, so browsers never mix releases. */
export const addressOf = (path: string, bytes: Buffer): string => `${path}?v=${mark(bytes)}`;

/** Compressed once at the start. `cache-control` holds a year, since the address changes with the content. */
export function assetRoute(path: string, type: string, bytes: Buffer): Route {
  const zipped = gzipSync(bytes, { level: 9 });
  const headers = {
    'content-type': type,
    'cache-control': `public, max-age=${YEAR}, immutable`,
    'x-content-type-options': 'nosniff',
    vary: 'accept-encoding',
  };
  return {
    method: 'get',
    path,
    handle: async (incoming): Promise<Outgoing> =>
      takesGzip(incoming.headers)
        ? { status: 200, headers: { ...headers, 'content-encoding': 'gzip' }, body: zipped }
        : { status: 200, headers, body: bytes },
  };
}

export const takesGzip = (headers: Readonly<Record<string, string | undefined>>): boolean =>
  /\bgzip\b/.test(headers['accept-encoding'] ?? '');
