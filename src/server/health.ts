import type { Route } from '../channels/http.ts';

const headers = { 'content-type': 'application/json' };

/**
 * `/health/live`: the process answers. `/health/ready`: it should be sent residents; 503 while closing. With a store
 * that fails it says `degraded`, and 200: the page needs no store, and nobody should take it away.
 */
export function healthRoutes(ready: () => boolean, storesAreWell: () => boolean): Route[] {
  const state = (ok: boolean, status: string) => ({
    status: ok ? 200 : 503,
    headers,
    body: JSON.stringify({ status }),
  });
  const readiness = () =>
    ready() ? state(true, storesAreWell() ? 'ok' : 'degraded') : state(false, 'closing');
  return [
    { method: 'get', path: '/health/live', cheap: true, handle: async () => state(true, 'ok') },
    { method: 'get', path: '/health/ready', cheap: true, handle: async () => readiness() },
  ];
}
