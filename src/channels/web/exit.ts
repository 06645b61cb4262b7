import type { Route } from '../http.ts';

/**
 * The way out with no script, at once. Nothing is cleared on the way: with a full cache that holds Chromium up for
 * seconds, with the words still on the screen, and nothing of ours is in it. Clearing cookies or storage would sign people
 * out of the council's whole site.
 */
export const leaving = (exitUrl: string): Route => ({
  method: 'get',
  path: '/exit',
  cheap: true,
  handle: async () => ({ status: 303, headers: { location: exitUrl } }),
});
