import type { Outgoing } from '../../channels/http.ts';
import { html } from '../../channels/web/html.ts';
import { ChangedMeanwhile, printOf, save } from '../../content/edit/save.ts';
import type { DeskPage, DeskRequest } from '../desk-page.ts';
import { carriedFields } from '../edit/change-form.ts';
import { LOG, logged } from '../edit/saved.ts';
import { faultList } from '../fault-list.ts';
import { seeOther, sheet } from '../layout.ts';
import type { Shelf } from '../shelf.ts';
import { counted } from '../words.ts';
import { brought } from './bring.ts';
import { translationLines } from './standing.ts';
import { broughtBy, poOf } from './translator-file.ts';

const path = '/languages/bring';
const refused = (words: string): Outgoing =>
  sheet({
    title: 'Not taken',
    path,
    status: 422,
    body: html`<p class="wrong">${words}</p><p><a href="/languages">To the languages</a></p>`,
  });

/** A language's file for a translator. */
export const poPage = (shelf: Shelf): DeskPage => ({
  path: '/languages/po',
  show({ query }) {
    const { read } = shelf.look();
    const id = query.get('language') ?? '';
    const meta = id === 'en' ? undefined : read.languages[id]?.meta;
    if (!meta) return refused('There is no such language.');
    const body = poOf(id, meta, translationLines(shelf.tree, read, id));
    const headers = {
      'content-type': 'text/x-gettext-translation; charset=utf-8',
      'content-disposition': `attachment; filename="${id}.po"`,
    };
    return { status: 200, headers, body };
  },
});

function worked(shelf: Shelf, { form, file }: DeskRequest) {
  const { read } = shelf.look();
  const language = form?.get('language') ?? '';
  if (language === 'en' || !Object.hasOwn(read.languages, language)) return undefined;
  const lines = translationLines(shelf.tree, read, language);
  const text = file ?? form?.get('po') ?? '';
  const found = broughtBy(text, lines);
  return found && { language, text, found, ...brought(shelf.tree, language, found, lines) };
}

/** What a translator's file would change; nothing is saved here. */
export const bringPage = (shelf: Shelf): DeskPage => ({
  path,
  take(asked) {
    const ready = worked(shelf, asked);
    if (!ready) return refused('This is no translator’s file (.po) for one of our languages.');
    const { language, text, found, files, homeless } = ready;
    const faults = shelf.tried(files);
    const { taken, left } = found;
    const body = html`<p>${counted(taken.length, 'line')} will be taken. ${left.length > 0 && `${counted(left.length, 'line')} will be left.`}</p>
${faults.length > 0 && html`<p class="wrong">This cannot be saved: it would make a mistake. Nothing has been changed.</p><h2>What would be wrong</h2>${faultList(shelf.tree.with(files), faults)}`}
${
  faults.length === 0 &&
  taken.length > 0 &&
  html`<form method="post" action="/languages/save">${carriedFields(shelf.tree, { language, po: text }, [...files.keys()])}
<p><label for="who">Your name, for the list of changes</label><input id="who" name="who" type="text"></p><p><button class="do">Save</button></p></form>`
}
${taken.length > 0 && html`<h2>Taken</h2><dl>${taken.map((one) => html`<dt>${one.key}</dt><dd>${one.before !== undefined && one.before !== one.text && html`<del lang="${language}">${one.before}</del> `}<ins lang="${language}">${one.text}</ins></dd>\n`)}</dl>`}
${(left.length > 0 || homeless.length > 0) && html`<h2>Left</h2><dl>${[...left, ...homeless.map((key) => ({ key, why: 'its screen has no place for it yet: open the file' }))].map(({ key, why }) => html`<dt>${key}</dt><dd>${why}</dd>\n`)}</dl>`}`;
    return sheet({ title: `What the file for ${language} changes`, path, body });
  },
});

export const keepPage = (shelf: Shelf, clock: () => Date): DeskPage => ({
  path: '/languages/save',
  take(asked) {
    const ready = worked(shelf, asked);
    if (!ready) return refused('This is no translator’s file (.po) for one of our languages.');
    const { language, found, files } = ready;
    const { form = new URLSearchParams() } = asked;
    const late = form
      .getAll('over')
      .find((one) => printOf(shelf.tree.text(one.replace(/ \w+$/, ''))) !== one.replace(/^.* /, ''));
    if (late !== undefined || shelf.tried(files).length > 0)
      return refused(
        'Somebody else has changed these words meanwhile. Nothing of theirs was lost, and nothing of yours was saved.',
      );
    const log = shelf.tree.text(LOG);
    const at = clock().toISOString().slice(0, 16).replace('T', ' ');
    const words = `${language}: ${counted(found.taken.length, 'line')} from a translator’s file`;
    try {
      save(shelf.tree.root, [
        ...[...files].map(([file, text]) => ({ file, text, over: printOf(shelf.tree.text(file)) })),
        { file: LOG, text: logged(log, at, form.get('who') ?? '', words), over: printOf(log) },
      ]);
    } catch (error) {
      if (error instanceof ChangedMeanwhile)
        return refused(`Somebody else has changed ${error.file} meanwhile.`);
      throw error;
    }
    return seeOther(`/languages/one?language=${language}&saved=1`);
  },
});
