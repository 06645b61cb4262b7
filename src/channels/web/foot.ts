import type { Message } from '../../words/message.ts';
import { controlsHtml } from './controls-html.ts';
import { LONGEST_TEXT } from './form.ts';
import { hiddenFields } from './hidden.ts';
import { type Html, html } from './html.ts';
import { said } from './said-html.ts';

/** Words of the page's own frame, already in the page's language. */
export interface Frame {
  readonly title: Html;
  readonly refine: Html;
  readonly sayLabel: Html;
  readonly sayButton: Html;
  /** Posted plainly, words may stay in the file from which a browser reopens its tabs: hidden.ts keeps them from Chromium’s. */
  readonly sayKept: Html;
}

/** The bland first heading, and Back beside it where there is something to go back to. */
export function topHtml({ controls, language }: Message, frame: Frame, back?: 'step' | 'close') {
  const label = controls.find(({ go }) => go === 'back')?.label;
  // Closing a page is no step of the conversation: its button says nothing, so the open question is shown again.
  const named = back === 'step' && html` name="go" value="back"`;
  return html`<div class="top"><h1 id="title">${frame.title}</h1>
${back && label && html`<button class="back" form="controls"${named}>${said(label, language)}</button>`}</div>`;
}

/** Told after the question and its answers, as what the guide is: neither is what a frightened person came for. */
export const uncheckedHtml = ({ language, unchecked }: Message) =>
  unchecked &&
  html`<div class="aside">${unchecked.map((line) => html`<p>${said(line, language)}</p>`)}</div>`;

interface Foot {
  /** True when Back stands here and not at the top. */
  readonly back: boolean;
}

/** Own words and the controls, at the foot of every view. */
export function footHtml(message: Message, frame: Frame, state: string, { back }: Foot): Html {
  const controls = message.controls.filter(({ go }) => back || go !== 'back');
  return html`<form id="say-form" method="post" action="/" autocomplete="off">
${hiddenFields(state)}
<label for="say">${frame.sayLabel}</label>
<div class="say"><input id="say" name="say" type="text" maxlength="${LONGEST_TEXT + 1}" autocomplete="off" autocapitalize="off" autocorrect="off" spellcheck="false" enterkeyhint="send">
<button class="send">${frame.sayButton}</button></div>
<noscript><p class="hint">${frame.sayKept}</p></noscript>
</form>
<form id="controls" method="post" action="/" autocomplete="off">
${hiddenFields(state)}
${controlsHtml({ ...message, controls })}
</form>`;
}
