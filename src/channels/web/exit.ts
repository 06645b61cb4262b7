import type { Outgoing, Route } from '../http.ts';
import { html } from './html.ts';

/**
 * The way out with no script, at once. Nothing is cleared on the way: with a full cache that holds Chromium up for
 * seconds, with the words still on the screen, and nothing of ours is in it. Clearing cookies or storage would sign people
 * out of the council's whole site.
 */
export const leaving = (exitUrl: string): Route[] => [
  exit('get', { status: 303, headers: { location: exitUrl } }),
  exit('post', {
    status: 200,
    headers: { 'content-type': 'text/html; charset=utf-8' },
    body: onward(exitUrl),
  }),
];

const exit = (method: 'get' | 'post', answer: Outgoing): Route => ({
  method,
  path: '/exit',
  cheap: true,
  handle: async () => answer,
});

/**
 * What answers the form of a framed page: our policy lets forms lead to us alone, and a browser asks it of redirects too.
 * The link is for browsers that are told never to move on by themselves.
 */
const onward = (to: string): string =>
  html`<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta http-equiv="refresh" content="0; url=${to}">
<title>${new URL(to).hostname}</title>
<a href="${to}" rel="noreferrer">${new URL(to).hostname}</a>
</html>
`.markup;
