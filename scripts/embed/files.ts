import { Html, html } from '../../src/channels/web/html.ts';
import { numbersPage } from '../../src/channels/web/numbers-page.ts';
import { snippets } from '../../src/channels/web/snippet.ts';
import { inlineStyle } from '../../src/channels/web/style.ts';
import type { Guide } from '../../src/guide/guide.ts';

interface Addresses {
  /** Of the page, as residents reach it. */
  readonly page: string;
  readonly exit: string;
}

/** The files for other sites and for a proxy, by path: all their numbers and words come from the content. */
export function embedFiles(guide: Guide, css: string, { page, exit }: Addresses): Record<string, string> {
  const { link, frame } = snippets(guide, page);
  return {
    'web/embed/link.html': link,
    'web/embed/frame.html': frame,
    'web/embed/element.js': element(link),
    'web/embed/demo.html': demo(link, frame),
    'web/fallback.html': numbersPage(guide, { style: inlineStyle(css).element, exitUrl: exit }),
  };
}

/** The link as an element of its own, for an editor that takes no markup. Whatever stands inside it already stays. */
export const element = (
  link: string,
): string => `// <community-safety-link></community-safety-link>: two numbers and a button that opens the page. Made by npm run embed.
// It fetches nothing, keeps nothing and watches nobody. Serve it from your own site.
customElements.define(
  'community-safety-link',
  class extends HTMLElement {
    connectedCallback() {
      if (this.childElementCount > 0) return;
      this.innerHTML = \`${link}\`;
    }
  },
);
`;

/** A page of a council as it might be, with both variants on it, to try them out. */
const demo = (link: string, frame: string): string =>
  html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>Community safety: example council page</title>
<style>body{max-width:60rem;margin:0 auto;padding:0 1rem;font:1.0625rem/1.5 Arial,sans-serif}</style>
</head>
<body>
<header><p><strong>Example Borough Council</strong></p></header>
<main>
<h1>Community safety</h1>
<p>This page stands for a page of your own site. First the link, then the page in a frame.</p>
<h2>A link</h2>
${new Html(link)}<h2>In a frame</h2>
${new Html(frame)}</main>
</body>
</html>
`.markup;
