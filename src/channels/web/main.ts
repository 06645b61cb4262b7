import type { Block, Card, Message } from '../../words/message.ts';
import { blockHtml } from './blocks.ts';
import { cardHtml } from './card.ts';
import { controlsHtml, languagesHtml } from './controls.ts';
import { LONGEST } from './form.ts';
import { type Html, html } from './html.ts';
import { marked, said } from './said.ts';

/** Words of the page's own frame, already in the page's language. */
export interface Frame {
  readonly title: Html;
  readonly refine: Html;
  readonly sayLabel: Html;
  readonly sayButton: Html;
}

/** The view between bar and footer: one question or one outcome, and nothing of what went before. */
export function mainHtml(message: Message, frame: Frame, state: string): Html {
  const { view, question, language, dir } = message;
  const hidden = html`<input type="hidden" name="state" value="${state}" autocomplete="off">`;
  const early = message.greeting.length > 0 || view === 'language';
  const { before, after } = tablesLast(message.body);
  const [first, ...others] = message.contacts;
  // In an emergency 999 comes before anything to choose, and everybody else after it.
  const urgent = view === 'emergency' && first !== undefined;
  return html`<main id="main" data-view="${view}"${question !== undefined && html` data-question="${question}"`} lang="${language}" dir="${dir}">
<h1 id="title">${frame.title}</h1>
${message.unchecked && html`<div class="notice">${message.unchecked.map((line) => html`<p>${said(line, language)}</p>`)}</div>`}
${
  view !== 'goodbye' &&
  html`<form id="chat" class="${question !== undefined && message.contacts.length > 0 && 'pair'}" method="post" action="/" autocomplete="off">
${hidden}
<div class="ask">
${early && languagesHtml(message)}
${message.greeting.length > 0 && html`<div class="greeting">${message.greeting.map((line) => html`<p>${said(line, language)}</p>`)}</div>`}
${noticesHtml(message)}
${headingHtml(message, before)}
${urgent && cardHtml(first, language)}
${answersHtml(message)}
</div>
${contactsHtml(message, urgent ? others : message.contacts, frame)}
${after.map((block) => blockHtml(block, language))}
</form>
<form id="say-form" method="post" action="/" autocomplete="off">
${hidden}
<label for="say">${frame.sayLabel}</label>
<div class="say"><input id="say" name="say" type="text" maxlength="${LONGEST}" autocomplete="off" autocapitalize="off" autocorrect="off" spellcheck="false" enterkeyhint="send">
<button class="send">${frame.sayButton}</button></div>
</form>
<form id="controls" method="post" action="/" autocomplete="off">
${hidden}
${controlsHtml(message)}
${!early && languagesHtml(message)}
</form>`
}
${view === 'goodbye' && headingHtml(message, message.body)}
</main>`;
}

/** A long table stands below who can help, so that nobody scrolls past it to a number. */
function tablesLast(body: readonly Block[]) {
  const at = body.findIndex(({ kind }) => kind === 'table');
  return at < 0 ? { before: body, after: [] } : { before: body.slice(0, at), after: body.slice(at) };
}

const headingHtml = (message: Message, body: readonly Block[]) => {
  const { heading, hint, language } = message;
  return html`<h2 id="heading" tabindex="-1">${said(heading, language)}</h2>
${hint && html`<p class="hint">${said(hint, language)}</p>`}
${body.map((block) => blockHtml(block, language))}`;
};

const noticesHtml = ({ notices, language }: Message) =>
  notices.map(({ said: line, language: offered }) =>
    offered === undefined
      ? html`<p class="notice">${said(line, language)}</p>\n`
      : html`<p class="notice"><button name="language" value="${offered}" ${marked(line)}>${line.text}</button></p>\n`,
  );

const answersHtml = ({ answers, language }: Message) =>
  answers.length > 0 &&
  html`<div class="answers" role="group" aria-labelledby="heading">
${answers.map(({ value, label }) => html`<button name="answer" value="${value}">${said(label, language)}</button>\n`)}</div>`;

const contactsHtml = (
  { contactsHeading, asOf, view, language }: Message,
  contacts: readonly Card[],
  { refine }: Frame,
) =>
  contacts.length > 0 &&
  html`<section class="contacts" aria-labelledby="contacts-heading">
<h2 id="contacts-heading">${contactsHeading && said(contactsHeading, language)}</h2>
${view === 'question' && html`<p class="hint">${refine}</p>`}
${contacts.map((card) => cardHtml(card, language))}
${asOf && html`<p class="as-of">${said(asOf, language)}</p>`}
</section>`;
