import { html } from '../../channels/web/html.ts';
import { nameOf } from '../../content/read-files.ts';
import { leaves } from '../../words/leaves.ts';
import type { DeskPage } from '../desk-page.ts';
import { sheet } from '../layout.ts';
import type { Shelf } from '../shelf.ts';

/** What the desk leaves to whoever opens the file: rare, and easily said where. */
const ELSEWHERE = [
  ['A new organisation', 'directory/organisations/, a file of its own: copy one that is like it'],
  ['An address, an area, a website, a name', 'directory/organisations/, the organisation’s file'],
  ['Bank holidays of a new year', 'directory/bank-holidays.yaml: add its days, then move “until”'],
  ['A question, an answer, where it leads', 'flows/, the file of its topic'],
  ['Who is shown, and in which order', 'flows/, “situations” at the foot of the file of its topic'],
  ['Words that people type', 'locales/en/understanding.yaml'],
] as const;

/** What stands in the files of words that belong to no flow. */
const WORDS: Readonly<Record<string, string>> = {
  answers: 'answers that many questions share',
  interface: 'what stands around every question',
  interrupts: '999, “I might hurt myself”, help, language',
  notices: 'why a line is down, and what is said for a few days',
  organisations: 'what each card says',
  pages: 'privacy, safety, accessibility',
  situations: 'what stands above the cards',
};

/** A flow’s file is known by its first question. */
const aboutFile = (name: string, words: unknown) => WORDS[name] ?? leaves(words)[0]?.[1] ?? '';

/** What can be changed on the desk, and where everything else is. */
export const editPage = (shelf: Shelf): DeskPage => ({
  path: '/edit',
  show() {
    const { read } = shelf.look();
    const organisations = Object.values(read.directory.organisations).sort((a, b) =>
      a.name.localeCompare(b.name),
    );
    const files = Object.entries(read.languages['en']?.files ?? {}).sort(([a], [b]) => a.localeCompare(b));
    const body = html`<p>Nothing is saved before you have seen the difference.</p>
<h2>A number, hours, a closed day, an approval</h2>
<ul class="list">${organisations.map(
      ({ id, name, withdrawn }) =>
        html`<li><a href="/edit/organisation?id=${id}">${name}</a>${withdrawn && html` <span class="quiet">withdrawn</span>`}</li>\n`,
    )}</ul>
<h2>Something is down for a while</h2>
<p><a href="/edit/outages">A line is down, or there is something to say for a few days</a></p>
<h2>A sentence</h2>
<ul class="list">${files.map(
      ([file, words]) =>
        html`<li><a href="/edit/sentences?language=en&amp;file=${file}">${nameOf(file)}</a> <span class="quiet">${aboutFile(nameOf(file), words)}</span></li>\n`,
    )}</ul>
<h2>Everything else</h2>
<p>Open the file. Keep <a href="/mistakes">the mistakes</a> open beside it: they change as you save.</p>
<dl>${ELSEWHERE.map(([what, where]) => html`<dt>${what}</dt><dd>${where}</dd>\n`)}</dl>`;
    return sheet({ title: 'Change a fact', path: '/edit', body });
  },
});
