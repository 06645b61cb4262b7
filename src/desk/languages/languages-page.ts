import { type Html, html } from '../../channels/web/html.ts';
import type { LanguageMeta } from '../../words/words-schema.ts';
import type { DeskPage } from '../desk-page.ts';
import { changeForm, field } from '../edit/change-form.ts';
import { savedNote } from '../edit/saved.ts';
import { sheet } from '../layout.ts';
import type { Known, Shelf } from '../shelf.ts';
import { counted, dayOf } from '../words.ts';
import { type Line, translationLines } from './standing.ts';

const others = ({ read }: Known) => Object.entries(read.languages).filter(([id]) => id !== 'en');
const of = (lines: readonly Line[], standing: Line['standing']) =>
  lines.filter((line) => line.standing === standing);

/** How every language stands. */
export const languagesPage = (shelf: Shelf): DeskPage => ({
  path: '/languages',
  show() {
    const known = shelf.look();
    const rows = others(known).map(([id, { meta }]) => {
      const lines = translationLines(shelf.tree, known.read, id);
      return html`<tr><th scope="row"><a href="/languages/one?language=${id}">${meta.english}</a> <span lang="${id}" dir="${meta.dir}">${meta.name}</span></th>
<td data-column="Said">${of(lines, 'said').length}</td><td data-column="Out of date">${of(lines, 'stale').length}</td><td data-column="Missing">${of(lines, 'missing').length}</td>
<td data-column="Read by a person">${signature(meta.checked)}</td><td data-column="Safety words signed">${signature(meta.signed)}</td></tr>\n`;
    });
    const body = html`<p>What is out of date or missing is said in English, and marked as English. Until somebody has signed the safety words of a language, their English is shown beneath them.</p>
<div class="wide" role="region" aria-label="How every language stands" tabindex="0"><table class="beside named"><thead><tr><th scope="col">Language</th><th scope="col">Said</th><th scope="col">Out of date</th><th scope="col">Missing</th><th scope="col">Read by a person</th><th scope="col">Safety words signed</th></tr></thead><tbody>${rows}</tbody></table></div>`;
    return sheet({ title: 'Languages', path: '/languages', body });
  },
});

const signature = (signed: LanguageMeta['signed']) =>
  signed ? `${signed.by}, ${dayOf(signed.date)}` : 'not yet';

/** One language: what waits, side by side with the English; the file for a translator; the signatures. */
export const languagePage = (shelf: Shelf): DeskPage => ({
  path: '/languages/one',
  show({ path, query }) {
    const known = shelf.look();
    const id = query.get('language') ?? '';
    const found = others(known).find(([other]) => other === id)?.[1];
    if (!found)
      return sheet({
        title: 'No such language',
        path,
        status: 404,
        body: html`<p>There is no such language.</p>`,
      });
    const { meta } = found;
    const lines = translationLines(shelf.tree, known.read, id);
    const beside = (title: string, all: readonly Line[]) => sideBySide(title, all, id, meta);
    const body = html`${savedNote(query)}
<p>Read by a person: ${signature(meta.checked)}. Safety words signed: ${signature(meta.signed)}.</p>
<h2>For a translator</h2>
<p><a href="/languages/po?language=${id}" download="${id}.po">Take ${id}.po out</a>: all lines, for a translator’s own tools.</p>
<form class="change" method="post" action="/languages/bring" enctype="multipart/form-data"><input type="hidden" name="language" value="${id}">
<p><label for="po">Bring ${id}.po back in</label><input id="po" name="po" type="file" accept=".po" required></p><p><button>Show what changes</button></p></form>
<h2>Sign</h2>
<p>Only who reads ${meta.english} well, and has read all of it.</p>
${signForm(shelf, known, id, 'signed', 'Sign the safety words', 'I have read the safety words, and they say what the English says')}
${signForm(shelf, known, id, 'read', 'Sign the whole translation', 'I have read the whole translation, and it says what the English says')}
${beside('Out of date', of(lines, 'stale'))}
${beside('Missing', of(lines, 'missing'))}
${beside(
  'Safety words',
  lines.filter(({ safety, standing }) => safety && standing === 'said'),
)}
${beside(
  'Everything else',
  lines.filter(({ safety, standing }) => !safety && standing === 'said'),
)}`;
    return sheet({ title: `${meta.english} (${meta.name})`, path, body });
  },
});

const signForm = (
  shelf: Shelf,
  { today }: Known,
  language: string,
  kind: string,
  title: string,
  words: string,
): Html =>
  html`<details><summary>${title}</summary>${changeForm(
    {
      tree: shelf.tree,
      fields: { kind, language },
      files: [`locales/${language}/language.json`],
      button: 'Show what changes',
    },
    html`<p>${words}.</p>${field({ name: 'by', id: kind, label: 'Your name', needed: true })}${field({ name: 'date', id: kind, label: 'Day', type: 'date', value: today, needed: true })}`,
  )}</details>`;

const sideBySide = (
  title: string,
  lines: readonly Line[],
  id: string,
  { dir, english }: LanguageMeta,
): Html =>
  html`<h2>${title}: ${counted(lines.length, 'line')}</h2>
${
  lines.length > 0 &&
  html`<table class="beside halves"><thead><tr><th scope="col">English</th><th scope="col">${english}</th></tr></thead><tbody>${lines.map(
    ({ key, english: words, text }) =>
      html`<tr><td data-column="English">${words}<br><a class="key" href="/edit/sentences?language=${id}&amp;file=${key.split(':')[0]}">${key}</a></td><td data-column="${english}">${text === undefined ? html`<span class="quiet">nothing</span>` : html`<span lang="${id}" dir="${dir}">${text}</span>`}</td></tr>\n`,
  )}</tbody></table>`
}`;
