import { gzipSync } from 'node:zlib';
import type { Outgoing, Route } from '../http.ts';

/** The page's own style and script, read at the start. */
export interface Assets {
  readonly style: string;
  /** Its parts, in the order in which they are joined. */
  readonly script: readonly string[];
}

/** Compressed once at the start. No browser keeps it: a file of ours in its cache would tell where somebody was. */
export function assetRoute(path: string, type: string, bytes: Buffer): Route {
  const zipped = gzipSync(bytes, { level: 9 });
  const headers = { 'content-type': type, vary: 'accept-encoding' };
  return {
    method: 'get',
    path,
    cheap: true,
    handle: async (incoming): Promise<Outgoing> =>
      takesGzip(incoming.headers)
        ? { status: 200, headers: { ...headers, 'content-encoding': 'gzip' }, body: zipped }
        : { status: 200, headers, body: bytes },
  };
}

/** A weight of nought is a refusal, and a star stands for whatever is not named. */
export function takesGzip(headers: Readonly<Record<string, string | undefined>>): boolean {
  const weights = new Map<string, number>();
  for (const offer of (headers['accept-encoding'] ?? '').toLowerCase().split(',')) {
    const [name = '', ...parameters] = offer.split(';').map((part) => part.trim());
    const weight = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2) ?? '1';
    weights.set(name === 'x-gzip' ? 'gzip' : name, Number(weight));
  }
  return (weights.get('gzip') ?? weights.get('*') ?? 0) > 0;
}
