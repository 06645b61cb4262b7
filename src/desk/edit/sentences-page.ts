import { html } from '../../channels/web/html.ts';
import { wordsFile } from '../../checks/rule.ts';
import { keyOf, leaves } from '../../words/leaves.ts';
import type { DeskPage } from '../desk-page.ts';
import { knownBy } from '../known-by.ts';
import { sheet } from '../layout.ts';
import type { Shelf } from '../shelf.ts';
import { changeForm } from './change-form.ts';
import { savedNote } from './saved.ts';
import { englishOf } from './sentence-changes.ts';

/** Every sentence of one file of one language, each with a form of its own. */
export const sentencesPage = (shelf: Shelf): DeskPage => ({
  path: '/edit/sentences',
  show({ path, query }) {
    const { read } = shelf.look();
    const language = query.get('language') ?? 'en';
    const file = query.get('file') ?? '';
    const words = knownBy(knownBy(read.languages, language)?.files ?? {}, file);
    if (words === undefined)
      return sheet({
        title: 'No such words',
        path,
        status: 404,
        body: html`<p>There are no such words, or their file has a mistake.</p>`,
      });
    const { name, english, dir } = knownBy(read.languages, language)?.meta ?? {
      name: language,
      english: language,
      dir: 'ltr',
    };
    const files =
      language === 'en'
        ? [wordsFile(language, file)]
        : [wordsFile(language, file), `locales/${language}/sources.json`];
    const body = html`${savedNote(query)}
${language === 'en' && html`<p class="note">Sentences of 15 words or fewer. When English changes, its translations are set aside until somebody has looked at them: <a href="/languages">see Languages</a>. Numbers stay as {{names}}.</p>`}
${leaves(words).map(([steps, text]) => {
  const key = keyOf(file, steps);
  const id = key.replace(/\W/g, '-');
  return html`<details><summary><span lang="${language}" dir="${dir}">${text}</span> <span class="key quiet">${steps.join(' › ')}</span></summary>
${changeForm(
  { tree: shelf.tree, fields: { kind: 'sentence', language, key }, files, button: 'Show what changes' },
  html`${language !== 'en' && html`<p class="quiet">English: ${englishOf(read, key)}</p>`}<p><label for="${id}">What it says in ${english}</label><textarea id="${id}" name="text" lang="${language}" dir="${dir}">${text}</textarea></p>`,
)}</details>\n`;
})}`;
    return sheet({ title: `${english} words: ${file}${language === 'en' ? '' : ` (${name})`}`, path, body });
  },
});
