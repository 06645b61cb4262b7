import type { FixedKey, Guide } from '../../guide/guide.ts';
import { barHtml, plainBar } from './bar.ts';
import { type Html, html } from './html.ts';
import { inEnglish, inOwnOrder, said } from './said-html.ts';

interface NumbersPage {
  readonly style: Html;
  readonly exitUrl: string;
  /** Left out where the page is kept elsewhere, which hears of nothing that is down. */
  readonly now?: Date;
  /** Why it is shown, in the words of `errors`. */
  readonly why?: 'sorry' | 'not-found';
}

/** The numbers on a page that needs nothing but itself: for our own errors, and for a proxy to show when we are down. */
export function numbersPage(guide: Guide, { style, exitUrl, now, why = 'sorry' }: NumbersPage): string {
  const bar = plainBar(guide, now);
  const { emergency, helpline } = bar.bar;
  const words = (key: FixedKey) => said(guide.frame('en')(key), 'en');
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="format-detection" content="telephone=no">
<title>${words('title')}</title>
${style}</head>
<body>
${barHtml(bar, exitUrl, 'straight')}
<main>
<div class="top"><h1>${words('title')}</h1></div>
<p>${words(`errors/${why}`)}</p>
<ul class="ways">
<li data-way="phone"><span class="label">${emergency.name}</span><a class="value" href="tel:${emergency.tel}">${inOwnOrder(emergency.display)}</a></li>
<li data-way="phone"><span class="label">${inEnglish(helpline.name, 'en')}</span><a class="value" href="tel:${helpline.tel}">${inOwnOrder(helpline.display)}</a></li>
</ul>
<p><a href="/">${words('controls/restart')}</a></p>
</main>
</body>
</html>
`.markup;
}
