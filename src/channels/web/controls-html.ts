import type { Message } from '../../words/message.ts';
import { type Html, html } from './html.ts';
import { marked, said } from './said-html.ts';

/** Back, start again, help and the like, at the foot of every view. */
export const controlsHtml = ({
  controls,
  asides,
  language,
}: Message): Html => html`<nav class="controls" aria-labelledby="title">
${[...asides, ...controls].map(({ go, label }) => html`<button name="go" value="${go}">${said(label, language)}</button>\n`)}</nav>`;

/** Every language by its own name; nothing to choose with one language alone. */
export function languagesHtml({ languages, language }: Message): Html | undefined {
  if (languages.length < 2) return undefined;
  return html`<div class="languages">${languages.map(
    ({ id, name, dir }) =>
      html`<button name="language" value="${id}" ${marked({ lang: id, dir })}${id === language && html` aria-current="true"`}>${name}</button>\n`,
  )}</div>`;
}
