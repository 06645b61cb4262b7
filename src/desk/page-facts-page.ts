import { html } from '../channels/web/html.ts';
import { PAGE_FACTS } from '../content/read-directory.ts';
import type { Directory } from '../directory/directory-schema.ts';
import type { DeskPage } from './desk-page.ts';
import { notReady, sheet } from './layout.ts';
import { everyScreen, type SaidFact, type ShownScreen, saidWhere } from './said-where.ts';
import type { Ready, Shelf } from './shelf.ts';
import { counted } from './words.ts';

/** The number that an organisation is known by: its first. */
export const numberIn =
  ({ organisations }: Directory) =>
  (id: string): string =>
    organisations[id]?.ways.flatMap((way) => ('display' in way ? [way.display] : []))[0] ?? `{{${id}}}`;

/** The facts of the page that are kept, each with the screens that say it. */
export const factsSaid = ({ read, rules, say }: Pick<Ready, 'read' | 'rules' | 'say'>, now: Date) =>
  saidWhere(read.pageFacts ?? {}, everyScreen({ rules, say }, now), numberIn(read.directory));

const link = ({ question, situation }: ShownScreen) =>
  question === null
    ? html`<a href="/preview?situation=${situation ?? ''}">${situation ?? ''}</a> <span class="quiet">(end)</span>`
    : html`<a href="/preview?question=${question}">${question}</a>`;

const row = ({ id, on, words, screens }: SaidFact) =>
  html`<tr id="${id}"><th scope="row">${id}</th><td data-column="Words">${words.map((one, at) => html`${at > 0 && html`<br>`}${one}`)}${on && html`<br><span class="quiet">on the card of ${on}</span>`}</td>
<td data-column="Said at">${screens.length === 0 ? html`<b>nowhere</b>` : screens.map((screen, at) => html`${at > 0 && ', '}${link(screen)}`)}</td></tr>\n`;

/** Every fact of the council page, and where residents read it. */
export const pageFactsPage = (shelf: Shelf, clock: () => Date): DeskPage => ({
  path: '/freshness/page',
  show({ path }) {
    const title = 'What the council page says';
    const ready = shelf.ready();
    if (!ready) return notReady(title, path);
    const facts = factsSaid(ready, clock());
    const nowhere = facts.filter(({ screens }) => screens.length === 0).length;
    const body = html`<p>${counted(facts.length, 'fact')}, as the page words them, and every question and end that says each. A screen opens in the preview. The facts stand in <code>${PAGE_FACTS}</code>.</p>
<p class="${nowhere > 0 ? 'wrong' : 'good'}" data-nowhere="${nowhere}">${nowhere === 0 ? 'Each is said somewhere.' : `${counted(nowhere, 'fact is', 'facts are')} said nowhere.`}</p>
<div class="wide" role="region" aria-label="Facts of the page" tabindex="0"><table class="beside named"><thead><tr><th scope="col">Fact</th><th scope="col">Words</th><th scope="col">Said at</th></tr></thead>
<tbody>${facts.map(row)}</tbody></table></div>
<p><a href="/freshness">Back to Freshness</a></p>`;
    return sheet({ title, path, body });
  },
});
