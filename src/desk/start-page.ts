import { html } from '../channels/web/html.ts';
import { inUse } from '../directory/listed.ts';
import type { DeskPage } from './desk-page.ts';
import { disagreements, factsIn } from './freshness.ts';
import { sheet } from './layout.ts';
import type { Shelf } from './shelf.ts';
import { counted } from './words.ts';

/** What waits for the officer, at a glance. */
export const startPage = (shelf: Shelf): DeskPage => ({
  path: '/',
  show() {
    const { faults, advice, read, today, revision } = shelf.look();
    const { directory, languages } = read;
    const entries = Object.values(directory.organisations);
    const overdue = new Set(
      factsIn(directory, today)
        .filter((fact) => fact.overdue)
        .map(({ organisation }) => organisation),
    ).size;
    const never = entries.filter((one) => inUse(one) && one.checked === undefined).length;
    const waiting = entries.filter(
      (one) => one.layer === 'supplement' && !one.approved && !one.withdrawn,
    ).length;
    const stale = Object.values(languages).reduce((sum, { stale: old }) => sum + old.length, 0);
    const unsigned = Object.entries(languages).filter(
      ([id, { meta }]) => id !== 'en' && meta.signed === undefined,
    ).length;
    const body = html`<div data-live>
<ul class="counts">
<li><a href="/mistakes">${faults.length === 0 ? 'No mistakes' : counted(faults.length, 'mistake')}</a>${advice.length > 0 && `, and ${counted(advice.length, 'line')} that could be better`}</li>
<li><a href="/freshness">${counted(overdue, 'entry is', 'entries are')} overdue</a>, ${never} never checked with the service, ${counted(disagreements(directory).length, 'disagreement')} between sources</li>
<li><a href="/edit">${counted(waiting, 'entry waits', 'entries wait')} for an approval</a></li>
<li><a href="/edit/outages">${counted(directory.outages.outages.length, 'line')} down, ${counted(directory.outages.notices.length, 'notice')}</a></li>
<li><a href="/languages">${counted(stale, 'translation is', 'translations are')} out of date</a>, safety words of ${counted(unsigned, 'language')} not signed</li>
</ul></div>
<p>What you see here is on this machine alone. Nothing about residents is here, and nothing here can reach one.</p>`;
    return sheet({ title: 'Start', path: '/', body, revision });
  },
});
