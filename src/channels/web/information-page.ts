import type { Guide } from '../../guide/guide.ts';
import type { Information } from '../../words/information.ts';
import type { Message } from '../../words/message.ts';
import { blockHtml } from './block-html.ts';
import { languagesHtml } from './controls-html.ts';
import { type Frame, footHtml, topHtml, uncheckedHtml } from './foot.ts';
import { hiddenFields } from './hidden.ts';
import { type Html, html } from './html.ts';
import { said } from './said-html.ts';

/**
 * Privacy, safety or accessibility, in the place of the open view. It is asked for with the same form at the same
 * address, so that history tells nothing of it, and it carries the conversation, so that Back returns to the question.
 */
export function informationHtml(
  guide: Guide,
  message: Message,
  frame: Frame,
  state: string,
  id: Information,
): Html {
  const { language, dir } = message;
  const { heading, body } = guide.page(language, id);
  const carryOn = said(guide.phrase(language, 'interrupts:emergency/answers/carry-on'), language);
  return html`<main id="main" data-view="page" data-page="${id}" lang="${language}" dir="${dir}">
${topHtml(message, frame, 'close')}
<form id="chat" method="post" action="/" autocomplete="off">
${hiddenFields(state)}
<h2 id="heading" tabindex="-1">${said(heading, language)}</h2>
${uncheckedHtml(message)}
${body.map((block) => blockHtml(block, language))}
<div class="answers"><button>${carryOn}</button></div>
</form>
${footHtml({ ...message, asides: [] }, frame, state, { back: false })}
<form id="languages" method="post" action="/" autocomplete="off">
${hiddenFields(state)}
<input type="hidden" name="page" value="${id}">
${languagesHtml(message)}
</form>
</main>`;
}
