import type { Message } from '../../words/message.ts';
import { type Html, html } from './html.ts';
import { said } from './said.ts';

/** Exit, 999 and the helpline: first in the page and in focus order, on every view. Not a card. */
export function barHtml({ bar, language }: Pick<Message, 'bar' | 'language'>, exitUrl: string): Html {
  const { emergency, helpline } = bar;
  return html`<header class="bar">
<a id="exit" href="/exit" data-exit="${exitUrl}" rel="nofollow noreferrer" target="_top"><span>${said(bar.exit, language)}</span></a>
<a id="call-999" href="tel:${emergency.tel}"><span>${said(emergency.label, language)}</span></a>
${helpline && html`<a id="call-helpline" href="tel:${helpline.tel}"><bdi>${helpline.name}</bdi> <span>${said(helpline.label, language)}</span></a>`}
</header>`;
}
