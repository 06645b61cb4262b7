import type { Guide } from '../../guide/guide.ts';
import type { Message } from '../../words/message.ts';
import { type Html, html } from './html.ts';
import { inEnglish, said } from './said-html.ts';

type Bar = Pick<Message, 'bar' | 'language'>;

/** The bar of a page outside every conversation, in English. */
export const plainBar = (guide: Guide, now?: Date) => ({ language: 'en', bar: guide.bar('en', now) });

/**
 * Exit, 999 and the helpline: first in the page and in focus order, on every view. Not a card.
 * @param served false where our own way out may not answer: Exit leads straight to the other site
 */
export function barHtml({ bar, language }: Bar, exitUrl: string, served = true): Html {
  const { emergency, helpline } = bar;
  return html`<header class="bar"><div class="now">
<a id="exit" ${served ? html`href="/exit" data-exit="${exitUrl}"` : html`href="${exitUrl}"`} rel="nofollow noreferrer" target="_top"><span>${said(bar.exit, language)}</span></a>
<a id="call-999" href="tel:${emergency.tel}"><span>${said(emergency.label, language)}</span></a>
</div>${helpline && html`<a id="call-helpline" href="tel:${helpline.tel}">${inEnglish(helpline.name, language)} <span>${said(helpline.label, language)}</span></a>`}
</header>`;
}
