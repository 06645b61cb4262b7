import type { Route } from '../channels/http.ts';

const headers = { 'content-type': 'application/json', 'cache-control': 'no-store' };

/** `/health/live`: the process answers. `/health/ready`: it should be sent residents; 503 while closing. */
export function healthRoutes(ready: () => boolean): Route[] {
  const state = (ok: boolean) => ({
    status: ok ? 200 : 503,
    headers,
    body: JSON.stringify({ status: ok ? 'ok' : 'closing' }),
  });
  return [
    { method: 'get', path: '/health/live', handle: async () => state(true) },
    { method: 'get', path: '/health/ready', handle: async () => state(ready()) },
  ];
}
