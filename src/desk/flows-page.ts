import { type Html, html } from '../channels/web/html.ts';
import type { Flow } from '../flow/flow-schema.ts';
import { labelKey } from '../words/keys.ts';
import type { Phrase } from '../words/phrase.ts';
import type { DeskPage } from './desk-page.ts';
import { notReady, sheet } from './layout.ts';
import type { Ready, Shelf } from './shelf.ts';

/** Answers that lead to the same place share one arrow. */
function arrows(flow: Flow, name: string): readonly (readonly [string, readonly string[]])[] {
  const byTarget = new Map<string, string[]>();
  for (const [answer, target] of Object.entries(flow.questions[name]?.answers ?? {}))
    byTarget.set(target, [...(byTarget.get(target) ?? []), answer]);
  return [...byTarget];
}

const box = (flow: string, name: string) => `${flow}.${name}`;

/** A flow by its name. */
type Named = readonly [id: string, flow: Flow];

/** Where an arrow leads, as a link to its box on this page. */
function target(id: string, to: string, flows: Readonly<Record<string, Flow>>, phrase: Phrase): Html {
  if (to === 'end') return html`<span class="ends">who can help</span>`;
  if (to.startsWith('!')) return html`<a href="/preview?question=${to.slice(1)}">${to.slice(1)}</a>`;
  const flow = to.startsWith('/') ? to.slice(1) : id;
  const name = to.startsWith('/') ? (flows[flow]?.begins ?? '') : to;
  return html`<a href="#${box(flow, name)}">${phrase('en', `${flow}:${name}/ask`).text}</a>`;
}

function drawn([flowId, flow]: Named, { read, phrase }: Ready): Html {
  const label = (question: string, answer: string) => phrase('en', labelKey(phrase, question, answer)).text;
  return html`<section class="flow"><h2 id="${flowId}">${flowId}</h2>
<ol>${Object.keys(flow.questions).map((name) => {
    const id = box(flowId, name);
    return html`<li class="box" id="${id}"><p><a href="/preview?question=${id}">${phrase('en', `${flowId}:${name}/ask`).text}</a> <span class="quiet">${id}</span></p>
<ul class="arrows">${arrows(flow, name).map(
      ([to, answers]) =>
        html`<li><span>${answers.map((answer) => label(id, answer)).join(' · ')}</span> <span class="arrow" aria-hidden="true">→</span><span class="unseen"> leads to </span> ${target(flowId, to, read.flows.flows, phrase)}</li>\n`,
    )}</ul></li>\n`;
  })}</ol>
<h3>Who is shown, the first that fits</h3>
<ol class="shown">${flow.shows.map((rule) => {
    const when = Object.entries(rule.if ?? {}).map(
      ([name, wanted]) => `${name} is ${[wanted].flat().join(' or ')}`,
    );
    const contacts = read.flows.situations[rule.situation]?.contacts ?? [];
    const names = contacts.map(
      (one) => read.directory.organisations[typeof one === 'string' ? one : one.id]?.name ?? '',
    );
    return html`<li>${when.length > 0 ? `When ${when.join(' and ')}` : 'Otherwise'} <span aria-hidden="true">→</span> <a href="/preview?situation=${rule.situation}">${rule.situation}</a> <span class="quiet">${names.join(' · ') || 'nobody besides the two numbers of the bar'}</span></li>\n`;
  })}</ol></section>\n`;
}

/** Every flow, drawn from the data: a question is a box, and its answers are arrows. */
export const flowsPage = (shelf: Shelf): DeskPage => ({
  path: '/flows',
  show({ path }) {
    const ready = shelf.ready();
    if (!ready) return notReady('Flows', path);
    const { flows, interrupts } = ready.read.flows;
    const all = Object.entries(flows).sort(([a], [b]) => Number(b === 'start') - Number(a === 'start'));
    const body = html`<p>A question opens the preview there. An arrow leads to the box of the next question. From every question a person can also go to 999, help, “who can I ring now”, Back and Exit.</p>
<ul class="list">${all.map(([id]) => html`<li><a href="#${id}">${id}</a></li>\n`)}<li><a href="#over">What can lie over any question</a></li></ul>
${all.map((flow) => drawn(flow, ready))}
<section class="flow"><h2 id="over">What can lie over any question</h2>
<ul>${Object.keys(interrupts).map((id) => html`<li><a href="/preview?question=${id}">${id}</a></li>\n`)}</ul></section>`;
    return sheet({ title: 'Flows', path, body });
  },
});
