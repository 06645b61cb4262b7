import type { Guide } from '../../guide/guide.ts';
import type { Message } from '../../words/message.ts';
import { barHtml } from './bar.ts';
import { type Html, html } from './html.ts';
import { mainHtml } from './main.ts';
import { said } from './said.ts';

/** Where the parts of every page are found. */
export interface Links {
  readonly exitUrl: string;
  /** With a mark that changes with their content, so that browsers may keep them. */
  readonly style: string;
  readonly script: string;
}

const INFORMATION = ['privacy', 'safety', 'accessibility'] as const;

/** A whole document. Its title and address are the same for every step and every topic. */
export function documentHtml(guide: Guide, links: Links, message: Message, main: Html): string {
  const { language, dir } = message;
  const words = (key: string) => said(guide.phrase(language, `interface:${key}`), language);
  const { emergency, helpline } = guide.numbers;
  const slow = guide.phrase(language, 'interface:errors/slow').text;
  const offline = guide.phrase(language, 'interface:errors/offline').text;
  const exit = (key: string) => guide.phrase(language, `interface:exit/${key}`).text;
  const bare = message.view === 'goodbye';
  return html`<!doctype html>
<html lang="${language}" dir="${dir}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="color-scheme" content="light dark">
<meta name="format-detection" content="telephone=no">
<title>${guide.phrase(language, 'interface:title').text}</title>
<link rel="icon" href="/favicon.ico">
<link rel="stylesheet" href="${links.style}">
<script src="${links.script}" defer></script>
</head>
<body>
${barHtml(message, links.exitUrl)}
${main}
${
  !bare &&
  html`<section id="numbers" data-slow="${slow}" data-offline="${offline}" role="alert" hidden>
<p id="numbers-words"></p>
<p><a href="tel:${emergency.tel}">${emergency.display}</a></p>
<p><a href="tel:${helpline.tel}"><bdi>${helpline.name}</bdi>: <bdi>${helpline.display}</bdi></a></p>
</section>
<footer class="pages">${INFORMATION.map((page) => html`<a href="/${page}">${words(`footer/${page}`)}</a>\n`)}</footer>`
}
<p id="status" role="status" data-two="${exit('two')}" data-one="${exit('one')}" data-expired="${exit('expired')}"></p>
</body>
</html>
`.markup;
}

/** One step of the conversation as a page. */
export function pageHtml(guide: Guide, links: Links, message: Message, state: string): string {
  const words = (key: string) => said(guide.phrase(message.language, `interface:${key}`), message.language);
  const frame = {
    title: words('title'),
    refine: words('contacts/refine'),
    sayLabel: words('say/label'),
    sayButton: words('say/button'),
  };
  return documentHtml(guide, links, message, mainHtml(message, frame, state));
}
