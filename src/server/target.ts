import type { IncomingMessage } from 'node:http';

/** One host, and an address that is one. Node takes two hosts and keeps the first, where something before us may have read the second. */
export function hasTarget({ headers, rawHeaders, httpVersion, url = '/' }: IncomingMessage): boolean {
  const hosts = rawHeaders.filter((name, at) => at % 2 === 0 && name.toLowerCase() === 'host').length;
  const named = hosts === 1 || (hosts === 0 && httpVersion === '1.0');
  return named && url !== '*' && URL.canParse(url, `http://${headers.host || 'localhost'}`);
}
