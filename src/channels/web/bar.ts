import type { Guide } from '../../guide/guide.ts';
import type { Message } from '../../words/message.ts';
import { type Html, html } from './html.ts';
import { inEnglish, said } from './said-html.ts';

type Bar = Pick<Message, 'bar' | 'language'>;

/** The bar of a page outside every conversation, in English. */
export const plainBar = (guide: Guide, now?: Date) => ({ language: 'en', bar: guide.bar('en', now) });

/**
 * How Exit leads away with no script. By a link; inside another site's page by a form, since a sent form is what the style
 * can know of, however it was sent (6-pressed.css); straight to the other site where our own way out may not answer.
 */
type WayOut = 'link' | 'form' | 'straight';

function exitHtml(label: Html, exitUrl: string, way: WayOut): Html {
  const script = html`data-exit="${exitUrl}"`;
  if (way === 'form')
    return html`<form method="post" action="/exit" target="_top"><input id="gone" value="-" required hidden><button id="exit" ${script}><span>${label}</span></button></form>`;
  const to = way === 'link' ? html`href="/exit" ${script}` : html`href="${exitUrl}"`;
  return html`<a id="exit" ${to} rel="nofollow noreferrer" target="_top"><span>${label}</span></a>`;
}

/** Exit, 999 and the helpline: first in the page and in focus order, on every view. Not a card. */
export function barHtml({ bar, language }: Bar, exitUrl: string, way: WayOut = 'link'): Html {
  const { emergency, helpline } = bar;
  return html`<header class="bar"><div class="now">
${exitHtml(said(bar.exit, language), exitUrl, way)}
<a id="call-999" href="tel:${emergency.tel}"><span>${said(emergency.label, language)}</span></a>
</div>${helpline && html`<a id="call-helpline" href="tel:${helpline.tel}">${inEnglish(helpline.name, language)} <span>${said(helpline.label, language)}</span></a>`}
</header>`;
}
