import { randomBytes } from 'node:crypto';
import type { FixedKey, Guide } from '../../guide/guide.ts';
import type { Route } from '../http.ts';
import { assetRoute } from './assets.ts';
import { barHtml, plainBar } from './bar.ts';
import { pageHeaders } from './headers.ts';
import { Html, html } from './html.ts';
import { said } from './said-html.ts';

/** Files of the page that shows Microsoft Web Chat; the bundle is Microsoft's own. */
export interface WebChatAssets {
  readonly bundle: Buffer;
  readonly script: Buffer;
  readonly style: string;
}

interface WebChatParts {
  readonly guide: Guide;
  readonly clock: () => Date;
  readonly exitUrl: string;
  readonly assets: WebChatAssets & { readonly ground: string };
  /** Where Direct Line is served. */
  readonly base: string;
}

/** `/webchat`: Microsoft Web Chat, for trying out how the conversation looks in it. */
export function webChat({ guide, clock, exitUrl, assets, base }: WebChatParts): Route[] {
  const { bundle, script, ground, style } = assets;
  const text = (key: FixedKey) => guide.frame('en')(key).text;
  const words = (key: FixedKey) => said(guide.frame('en')(key), 'en');

  const page = (nonce: string) =>
    html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="format-detection" content="telephone=no">
<title>${text('title')}</title>
<link rel="icon" href="data:,">
<style nonce="${nonce}">${new Html(ground + style)}</style>
<script src="/webchat/bundle.js" defer></script>
<script src="/webchat/page.js" nonce="${nonce}" data-base="${base}" data-say="${text('say/label')}" defer></script>
</head>
<body class="chat">
${barHtml(plainBar(guide, clock()), exitUrl)}
<main>
<h1>${words('title')}</h1>
<p id="sorry" role="alert" hidden>${words('errors/sorry')}</p>
<noscript><p><a href="/">${words('title')}</a></p></noscript>
<div id="webchat"></div>
</main>
</body>
</html>
`.markup;

  return [
    {
      method: 'get',
      path: '/webchat',
      async handle() {
        // Web Chat writes its own styles as it goes: they carry this mark, and nobody else's do.
        const nonce = randomBytes(16).toString('base64');
        return { status: 200, headers: headers(nonce), body: page(nonce) };
      },
    },
    assetRoute('/webchat/bundle.js', 'text/javascript; charset=utf-8', bundle),
    assetRoute('/webchat/page.js', 'text/javascript; charset=utf-8', script),
  ];
}

/** Web Chat also puts an empty style into the page before it fills it: the hash of nothing allows nothing else. */
const EMPTY = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

/** As every page's, but for Web Chat's own styles and the pictures that it makes itself. */
function headers(nonce: string): Readonly<Record<string, string>> {
  const own = pageHeaders([], { style: `'nonce-${nonce}' ${EMPTY}`, script: "'self'" });
  const policy =
    own['content-security-policy']?.replace("img-src 'self' data:", "img-src 'self' data: blob:") ?? '';
  return { ...own, 'content-security-policy': policy };
}
