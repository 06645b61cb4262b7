import type { Card, WayLine } from '../../words/message.ts';
import { type Html, html } from './html.ts';
import { inEnglish, inOwnOrder, said } from './said-html.ts';

/** One organisation and the ways to reach it. Numbers are text a person can read as well as links. */
export function cardHtml(card: Card, language: string, named = 'card'): Html {
  const { id, name, source, marks, ways } = card;
  return html`<article class="card" data-organisation="${id}" data-marks="${marks.map((mark) => mark.id).join(' ')}" aria-labelledby="${named}-${id}">
<h3 id="${named}-${id}" translate="no">${said(name, language)}</h3>
${marks.map((mark) => html`<p class="mark">${said(mark.said, language)}</p>`)}
${card.for && html`<p class="for">${said(card.for, language)}</p>`}
${card.what && html`<p>${said(card.what, language)}</p>`}
${card.told.map((told) => html`<p class="told">${said(told.said, language)}${told.from && html` <span class="source">${said(told.from, language)}</span>`}</p>`)}
<ul class="ways">${ways.map((way) => wayHtml(way, language))}</ul>
<p class="source">${said(source.said, language)}</p>
</article>\n`;
}

function wayHtml(way: WayLine, language: string): Html {
  return html`<li data-way="${way.way}" data-state="${way.state}"><span class="label">${said(way.label, language)}</span>
${valueHtml(way, language)}
${way.hours && html`<span class="hours${way.down && ' down'}">${said(way.hours, language)}</span>`}
${way.down && downHtml(way.down, language)}
${way.cost && html`<span class="cost">${said(way.cost, language)}</span>`}
${way.note && html`<span class="note">${said(way.note, language)}</span>`}</li>\n`;
}

/** Why it is down, and what to use in its place: a link over the whole line, which is easy to press. */
function downHtml({ why, instead }: NonNullable<WayLine['down']>, language: string): Html {
  const line = instead && said(instead.said, language);
  return html`<span class="note why">${said(why, language)}</span>
${instead && (instead.href === undefined ? html`<span class="instead">${line}</span>` : html`<a class="instead" href="${instead.href}"${outside(instead.href)}>${line}</a>`)}`;
}

function valueHtml({ href, value, way }: WayLine, language: string): Html {
  const text = way === 'in-person' ? inEnglish(value, language) : inOwnOrder(shortened(value));
  if (href === undefined) return html`<span class="value ${way === 'in-person' && 'place'}">${text}</span>`;
  return html`<a class="value" href="${href}"${outside(href)}>${text}</a>`;
}

/** A web link tells the other site nothing of where it was followed from. */
const outside = (href: string) => href.startsWith('https:') && html` rel="noreferrer noopener"`;

/** As people write web addresses: without the scheme and a closing slash. */
const shortened = (value: string) => value.replace(/^https:\/\//, '').replace(/\/$/, '');
