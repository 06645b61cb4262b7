import { blockHtml } from '../channels/web/block-html.ts';
import { cardHtml } from '../channels/web/card-html.ts';
import { type Html, html } from '../channels/web/html.ts';
import { said } from '../channels/web/said-html.ts';
import type { Message } from '../words/message.ts';
import { type Section, sectionsOf } from '../words/sections.ts';

interface Screen {
  readonly message: Message;
  /** Told apart from another that stands beside it. */
  readonly id: string;
  /** What can be pressed is pressed here; else it is only shown. */
  readonly pressed: boolean;
}

/** What a resident sees, without the frame of the page. */
export function screenHtml(screen: Screen): Html {
  const { message } = screen;
  const { language } = message;
  return html`<div class="screen" lang="${language}" dir="${message.dir}" data-view="${message.view}" data-question="${message.question ?? ''}">
${message.greeting.map((line) => html`<p class="quiet">${said(line, language)}</p>`)}
${(message.unchecked ?? []).map((line) => html`<p class="quiet">${said(line, language)}</p>`)}
${message.notices.map((notice) => html`<p class="note">${said(notice.said, language)}</p>`)}
<h3>${said(message.heading, language)}</h3>
${message.hint && html`<p class="quiet">${said(message.hint, language)}</p>`}
${sectionsOf(message).map((section) => sectionHtml(section, screen))}
${pressable(
  screen,
  'go',
  [...message.asides, ...message.controls].map(({ go, label }) => [go, said(label, language)]),
)}
</div>`;
}

function sectionHtml(section: Section, screen: Screen): Html | readonly Html[] {
  const { message, id } = screen;
  const { language } = message;
  if (section.kind === 'words') return section.body.map((block) => blockHtml(block, language));
  if (section.kind === 'answers')
    return pressable(
      screen,
      'answer',
      section.answers.map(({ value, label }) => [value, said(label, language)]),
    );
  const { contactsHeading, sayFirst, asOf } = message;
  return html`${section.headed && contactsHeading && html`<h4>${said(contactsHeading, language)}</h4>`}
${section.headed && sayFirst && html`<p>${said(sayFirst, language)}</p>`}
${section.contacts.map((card) => cardHtml(card, language, `${id}-card`))}
${section.headed && asOf && html`<p class="quiet">${said(asOf, language)}</p>`}`;
}

const pressable = ({ pressed }: Screen, name: 'answer' | 'go', all: readonly (readonly [string, Html])[]) =>
  html`<ul class="${name}">${all.map(([value, label]) =>
    pressed
      ? html`<li><button name="${name}" value="${value}">${label}</button></li>\n`
      : html`<li><span class="button">${label}</span></li>\n`,
  )}</ul>`;
