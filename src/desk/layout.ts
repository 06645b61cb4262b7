import type { Outgoing } from '../channels/http.ts';
import { type Html, html } from '../channels/web/html.ts';

/** The pages that every page leads to, in their order. */
const PLACES = [
  ['/', 'Start'],
  ['/mistakes', 'Mistakes'],
  ['/freshness', 'Freshness'],
  ['/edit', 'Change a fact'],
  ['/preview', 'Preview'],
  ['/flows', 'Flows'],
  ['/coverage', 'Who is open'],
  ['/languages', 'Languages'],
] as const;

export interface Sheet {
  readonly title: string;
  readonly path: string;
  readonly body: Html;
  readonly status?: number;
  /** Set where the page is shown again by itself when a file changes. */
  readonly revision?: number;
}

/** Nothing runs or shows that the desk did not serve, and no other page may hold it. */
export const HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  // A form must be able to say where it was sent from.
  'referrer-policy': 'same-origin',
  'x-frame-options': 'DENY',
};

const here = (path: string, to: string) => path === to || (to !== '/' && path.startsWith(`${to}/`));

/** A whole page of the desk. */
export function sheet({ title, path, body, status = 200, revision }: Sheet): Outgoing {
  const live = revision !== undefined && html` data-revision="${revision}"`;
  const { markup } = html`<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="format-detection" content="telephone=no">
<title>${title}: the desk</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/desk.css">
<script src="/desk.js" defer></script>
</head>
<body>
<a class="skip" href="#main">Skip to the page</a>
<header><p class="desk">The officer’s desk</p>
<nav aria-label="Pages of the desk"><ul>${PLACES.map(
    ([to, name]) =>
      html`<li><a href="${to}"${here(path, to) && html` aria-current="page"`}>${name}</a></li>\n`,
  )}</ul></nav></header>
<main id="main" tabindex="-1"${live}>
<h1>${title}</h1>
${body}
</main>
<p id="status" role="status"></p>
</body>
</html>
`;
  return { status, headers: HEADERS, body: markup };
}

export const seeOther = (location: string): Outgoing => ({ status: 303, headers: { location } });

/** What needs content without a mistake has nothing to show before there was any. */
export const notReady = (title: string, path: string): Outgoing =>
  sheet({
    title,
    path,
    body: html`<p class="wrong">There are mistakes in the content, and nothing can be shown before they are put right.</p>
<p><a href="/mistakes">To the mistakes</a></p>`,
  });
