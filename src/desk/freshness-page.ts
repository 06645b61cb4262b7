import { html } from '../channels/web/html.ts';
import { shownNowhere } from '../checks/nowhere.ts';
import { TO_ASK, unsaid } from '../checks/unsaid.ts';
import { inUse } from '../directory/listed.ts';
import { writtenWay } from '../words/cards.ts';
import type { DeskPage } from './desk-page.ts';
import { disagreements, type Fact, factsIn } from './freshness.ts';
import { sheet } from './layout.ts';
import type { Shelf } from './shelf.ts';
import { counted, dayOf } from './words.ts';

const row = (
  fact: Fact,
) => html`<tr><th scope="row"><a href="/edit/organisation?id=${fact.organisation}">${fact.name}</a></th>
<td data-column="What">${fact.what}${fact.hidden && html` <span class="quiet">(shown to nobody)</span>`}</td><td data-column="From">${fact.from}</td><td class="day" data-column="Copied">${dayOf(fact.copied)}</td>
<td data-column="Checked with the service">${fact.checked ? dayOf(fact.checked) : html`<b>never</b>`}</td><td class="day" data-column="Look again by">${dayOf(fact.reviewBy)}${fact.overdue && html` <b>overdue</b>`}</td></tr>\n`;

/** How old every fact is, and what nobody has asked the service about. */
export const freshnessPage = (shelf: Shelf): DeskPage => ({
  path: '/freshness',
  show() {
    const { read, today, revision } = shelf.look();
    const { directory, languages, flows } = read;
    const nowhere = shownNowhere({ directory, flows });
    const facts = factsIn(directory, today);
    const entries = Object.values(directory.organisations);
    const never = entries.filter((one) => one.checked === undefined && inUse(one)).length;
    const overdue = new Set(facts.filter((one) => one.overdue).map(({ organisation }) => organisation)).size;
    const { until, dates } = directory.holidays;
    const body = html`<div data-live><p class="${overdue > 0 ? 'wrong' : 'good'}">${counted(overdue, 'entry is', 'entries are')} overdue.</p>
<p data-never="${never}">${counted(never, 'entry', 'entries')} that residents see ${never === 1 ? 'was' : 'were'} never checked with the service itself.</p>
<p>Bank holidays are known until ${dayOf(until)}: ${counted(dates.filter((day) => day >= today).length, 'day')} to come. After that, usual hours are shown as not known.</p>
<h2>Where the council page and another source disagree</h2>
<p>The page’s fact stands until you have asked. Ring, then change the entry.</p>
<ul>${disagreements(directory).map(
      ({ organisation, page, other }) =>
        html`<li><a href="/edit/organisation?id=${organisation.id}">${organisation.name}</a>: the council page (copied ${dayOf(organisation.source.copied)}) says <b class="number">${writtenWay(page)}</b>; ${other.supplement?.source.from} (copied ${dayOf(other.supplement?.source.copied ?? '')}) says <b class="number">${writtenWay(other)}</b>.</li>\n`,
    )}</ul>
<h2>What the council page says</h2>
<p><a href="/freshness/page">Each of its facts, and where residents read it</a></p>
<h2>Who may use it is not said</h2>
<p>Their sources do not say it, and it is never guessed. Ask, and write the answer in the file that its name opens.</p>
<ul>${unsaid({ directory, languages }).map(({ organisation: { id, name }, gaps }) => html`<li><a href="/edit/organisation?id=${id}">${name}</a>: ${gaps.map((gap) => TO_ASK[gap]).join(', and ')}</li>\n`)}</ul>
<h2>Shown nowhere</h2>
${[...new Set(nowhere.map(({ because }) => because))].map(
  (because) => html`<p>Because ${because}.</p>
<ul>${nowhere.filter((one) => one.because === because).map(({ id, name }) => html`<li><a href="/edit/organisation?id=${id}">${name}</a></li>\n`)}</ul>`,
)}
<h2>Every fact, the most overdue first</h2>
<div class="wide" role="region" aria-label="Every fact" tabindex="0"><table class="beside named"><thead><tr><th scope="col">Who</th><th scope="col">What</th><th scope="col">From</th><th scope="col">Copied</th><th scope="col">Checked with the service</th><th scope="col">Look again by</th></tr></thead>
<tbody>${facts.map(row)}</tbody></table></div></div>`;
    return sheet({ title: 'Freshness', path: '/freshness', body, revision });
  },
});
