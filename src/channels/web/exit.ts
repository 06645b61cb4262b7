import type { Route } from '../http.ts';

/**
 * The way out with no script. "cache" alone is cleared: clearing cookies or storage would sign people out of the
 * council's whole site, and somebody may notice that.
 */
export const leaving = (exitUrl: string): Route => ({
  method: 'get',
  path: '/exit',
  handle: async () => ({
    status: 303,
    headers: {
      location: exitUrl,
      'cache-control': 'no-store',
      'clear-site-data': '"cache"',
      'referrer-policy': 'no-referrer',
    },
  }),
});
