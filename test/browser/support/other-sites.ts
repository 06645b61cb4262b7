import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { closing } from '../../support/closing.ts';

export interface Sites {
  readonly port: number;
  /** A page by its path; any other path is a page that says "elsewhere". */
  serve(path: string, markup: string): void;
}

/** Other people's sites: one server that answers on every loopback name, so that each name is a site of its own. */
export async function openSites(): Promise<Sites> {
  const pages = new Map<string, string>();
  const server = createServer((request, response) => {
    response.setHeader('content-type', 'text/html');
    response.end(pages.get(request.url ?? '') ?? '<title>elsewhere</title>elsewhere');
  });
  closing(() => server.close());
  await new Promise<void>((done) => server.listen(0, '0.0.0.0', done));
  return {
    port: (server.address() as AddressInfo).port,
    serve: (path, markup) => pages.set(path, markup),
  };
}
