import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Metrics } from './metrics.ts';

const READS = ['GET', 'HEAD'];
/** The only way in: the figures are this machine's, and no proxy leads here. */
const HOST = '127.0.0.1';

export interface MetricsServer {
  readonly port: number;
  close(): void;
}

/** `GET /metrics` on a port of its own. */
export function serveMetrics(metrics: Pick<Metrics, 'text'>, port: number): Promise<MetricsServer> {
  const server = createServer((request, response) => {
    const say = (status: number, text = '') => {
      response.writeHead(status, {
        'content-type': 'text/plain; version=0.0.4',
        'cache-control': 'no-store',
      });
      response.end(text);
    };
    if (!READS.includes(request.method ?? '') || request.url !== '/metrics') return say(404);
    metrics.text().then(
      (text) => say(200, text),
      () => say(500),
    );
  });
  // Whoever watches does not keep the product from ending, and ends it no sooner: a connection that fails while it is taken
  // on, where there are too many, is an error of the whole server.
  server.unref();
  server.on('error', () => undefined);
  return new Promise((resolve, reject) => {
    server.once('error', (error) => reject(Object.assign(error, { portOf: 'METRICS_PORT' })));
    server.listen(port, HOST, () =>
      resolve({
        port: (server.address() as AddressInfo).port,
        close() {
          server.close();
          server.closeAllConnections();
        },
      }),
    );
  });
}
