import type { AnswerButton, Card, Message } from '../../words/message.ts';
import { type Section, sectionsOf } from '../../words/sections.ts';
import { blockHtml } from './block-html.ts';
import { cardHtml } from './card-html.ts';
import { languagesHtml } from './controls-html.ts';
import { type Frame, footHtml, topHtml, uncheckedHtml } from './foot.ts';
import { hiddenFields } from './hidden.ts';
import { type Html, html } from './html.ts';
import { marked, said } from './said-html.ts';

/** The view between bar and footer: one question or one outcome, and nothing of what went before. */
export function mainHtml(message: Message, frame: Frame, state: string): Html {
  const { view, question, language, dir } = message;
  const first = message.greeting.length > 0;
  const attributes = html`id="main" data-view="${view}"${question !== undefined && html` data-question="${question}"`} lang="${language}" dir="${dir}"`;
  if (view === 'goodbye') {
    return html`<main ${attributes}>\n${topHtml(message, frame)}\n${headingHtml(message)}\n${message.body.map((block) => blockHtml(block, language))}\n${uncheckedHtml(message)}\n</main>`;
  }
  return html`<main ${attributes}${isPair(message) && html` class="pair"`}>
${topHtml(message, frame, first ? undefined : 'step')}
${chatHtml(message, frame, state)}
${footHtml(message, frame, state, { back: first })}
</main>`;
}

/** Something to choose, and somebody to ring: side by side where there is room. */
function isPair(message: Message): boolean {
  const kinds = sectionsOf(message).map(({ kind }) => kind);
  const at = kinds.indexOf('answers');
  return at >= 0 && kinds.lastIndexOf('contacts') > at;
}

function chatHtml(message: Message, frame: Frame, state: string): Html {
  const { greeting, language, view } = message;
  const sections = sectionsOf(message);
  const at = sections.findIndex((section) => section.kind === 'contacts' && section.headed);
  const asked = at < 0 ? sections : sections.slice(0, at);
  const after = at < 0 ? [] : sections.slice(at);
  const [top] = sections;
  const led = top?.kind === 'contacts' && !top.headed;
  const tabled = message.body.some(({ kind }) => kind === 'table');
  return html`<form id="chat"${tabled && html` class="tabled"`} method="post" action="/" autocomplete="off">
${hiddenFields(state)}
<div class="ask${greeting.length > 0 && ' greeted'}${led && ' led'}">
${greeting.length > 0 && languagesHtml(message)}
${greeting.length > 0 && html`<div class="aside greeting">${greeting.map((line) => html`<p>${said(line, language)}</p>\n`)}</div>`}
${noticesHtml(message)}
${headingHtml(message)}
${view === 'language' && languagesHtml(message)}
${asked.map((section) => sectionHtml(section, message, frame))}
${uncheckedHtml(message)}
</div>
${after.map((section) => sectionHtml(section, message, frame))}
</form>`;
}

function sectionHtml(section: Section, message: Message, frame: Frame): Html | readonly Html[] {
  const { language } = message;
  if (section.kind === 'words') return section.body.map((block) => blockHtml(block, language));
  if (section.kind === 'answers') return answersHtml(section.answers, language);
  return section.headed
    ? contactsHtml(message, section.contacts, frame)
    : section.contacts.map((card) => cardHtml(card, language));
}

const headingHtml = ({ heading, hint, language }: Message) =>
  html`<h2 id="heading" tabindex="-1">${said(heading, language)}</h2>
${hint && html`<p class="hint">${said(hint, language)}</p>`}`;

const noticesHtml = ({ notices, language }: Message) =>
  notices.map(({ said: line, language: offered }) =>
    offered === undefined
      ? html`<p class="notice">${said(line, language)}</p>\n`
      : html`<p class="notice"><button name="language" value="${offered}" ${marked(line)}>${line.text}</button></p>\n`,
  );

const answersHtml = (answers: readonly AnswerButton[], language: string) =>
  html`<div class="answers" role="group" aria-labelledby="heading">
${answers.map(({ value, label }) => html`<button name="answer" value="${value}">${said(label, language)}</button>\n`)}</div>`;

/** Where the view is nothing but contacts, its own heading says whose they are. */
const contactsHtml = (message: Message, contacts: readonly Card[], { refine }: Frame) => {
  const { contactsHeading, sayFirst, asOf, view, language } = message;
  const alone = view === 'outcome' && message.body.length === 0;
  return html`<section class="contacts" aria-labelledby="${alone ? 'heading' : 'contacts-heading'}">
${!alone && contactsHeading && html`<h2 id="contacts-heading">${said(contactsHeading, language)}</h2>`}
${sayFirst && html`<p class="say-first">${said(sayFirst, language)}</p>`}
${view === 'question' && html`<p class="hint">${refine}</p>`}
${contacts.map((card) => cardHtml(card, language))}
${asOf && html`<p class="as-of">${said(asOf, language)}</p>`}
</section>`;
};
