import type { Block, Card, Message } from '../../words/message.ts';
import { blockHtml } from './blocks.ts';
import { cardHtml } from './card.ts';
import { languagesHtml } from './controls.ts';
import { type Frame, footHtml, topHtml, uncheckedHtml } from './foot.ts';
import { hiddenFields } from './hidden.ts';
import { type Html, html } from './html.ts';
import { marked, said } from './said.ts';

/** The view between bar and footer: one question or one outcome, and nothing of what went before. */
export function mainHtml(message: Message, frame: Frame, state: string): Html {
  const { view, question, language, dir } = message;
  const first = message.greeting.length > 0;
  const pair = question !== undefined && message.contacts.length > 0;
  const attributes = html`id="main" data-view="${view}"${question !== undefined && html` data-question="${question}"`} lang="${language}" dir="${dir}"`;
  if (view === 'goodbye') {
    return html`<main ${attributes}>\n${topHtml(message, frame)}\n${headingHtml(message, message.body)}\n${uncheckedHtml(message)}\n</main>`;
  }
  return html`<main ${attributes}${pair && html` class="pair"`}>
${topHtml(message, frame, first ? undefined : 'step')}
${chatHtml(message, frame, state)}
${footHtml(message, frame, state, { back: first, languages: !first && view !== 'language' })}
</main>`;
}

function chatHtml(message: Message, frame: Frame, state: string): Html {
  const { greeting, language } = message;
  const { before, after } = tablesLast(message.body);
  const [first, ...others] = message.contacts;
  // In an emergency 999 comes before anything to choose, and everybody else after it.
  const urgent = message.view === 'emergency' && first !== undefined;
  return html`<form id="chat" method="post" action="/" autocomplete="off">
${hiddenFields(state)}
<div class="ask">
${greeting.length > 0 && languagesHtml(message)}
${greeting.length > 0 && html`<div class="aside greeting">${greeting.map((line) => html`<p>${said(line, language)}</p>\n`)}</div>`}
${noticesHtml(message)}
${headingHtml(message, before)}
${message.view === 'language' && languagesHtml(message)}
${urgent && cardHtml(first, language)}
${answersHtml(message)}
${uncheckedHtml(message)}
</div>
${contactsHtml(message, urgent ? others : message.contacts, frame)}
${after.map((block) => blockHtml(block, language))}
</form>`;
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

/** Where the view is nothing but contacts, its own heading says whose they are. */
const contactsHtml = (message: Message, contacts: readonly Card[], { refine }: Frame) => {
  const { contactsHeading, asOf, view, language } = message;
  const alone = view === 'outcome' && message.body.length === 0;
  if (contacts.length === 0) return false;
  return html`<section class="contacts" aria-labelledby="${alone ? 'heading' : 'contacts-heading'}">
${!alone && contactsHeading && html`<h2 id="contacts-heading">${said(contactsHeading, language)}</h2>`}
${view === 'question' && html`<p class="hint">${refine}</p>`}
${contacts.map((card) => cardHtml(card, language))}
${asOf && html`<p class="as-of">${said(asOf, language)}</p>`}
</section>`;
};
