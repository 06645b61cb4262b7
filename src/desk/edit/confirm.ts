import type { Outgoing } from '../../channels/http.ts';
import { type Html, html } from '../../channels/web/html.ts';
import { ChangedMeanwhile, printOf, save } from '../../content/edit/save.ts';
import { NotByHand } from '../../content/edit/text.ts';
import type { Fault } from '../../content/fault.ts';
import { nameOf, readOne } from '../../content/read-files.ts';
import type { Tree } from '../../content/tree.ts';
import { keyOf, leaves } from '../../words/leaves.ts';
import type { DeskPage, DeskRequest } from '../desk-page.ts';
import { faultList } from '../fault-list.ts';
import { seeOther, sheet } from '../layout.ts';
import type { Shelf } from '../shelf.ts';
import { applied, type Change, isUnclear } from './change.ts';
import { differenceHtml } from './difference.ts';
import { readChange } from './read-change.ts';
import { LOG, logged } from './saved.ts';

const page = (title: string, body: Html, status = 200): Outgoing =>
  sheet({ title, path: '/edit', body, status });
const again = (words: string, back: string) =>
  page(
    'Not saved',
    html`<p class="wrong">${words}</p><p><a href="${back}">Back, to begin again</a></p>`,
    409,
  );

/** What each file held when the form was opened. */
const overs = (form: URLSearchParams): ReadonlyMap<string, string> =>
  new Map(form.getAll('over').map((one) => [one.replace(/ \w+$/, ''), one.replace(/^.* /, '')] as const));

/** A file that is no longer what it was when the form was opened. */
const changedSince = (tree: Tree, form: URLSearchParams) =>
  [...overs(form)].find(([file, print]) => printOf(tree.text(file)) !== print)?.[0];
const someoneElse = (file: string) =>
  `Somebody else has changed ${file} since you opened the form. Nothing of theirs was lost, and nothing of yours was saved.`;

/** Everything the form held, to be sent once more. */
const kept = (form: URLSearchParams, without: readonly string[]) =>
  html`${[...form]
    .filter(([name]) => !without.includes(name))
    .map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}`;

/** English sentences that stand in the way: they can be put right along with the change. */
function sentencesIn(tree: Tree, faults: readonly Fault[]): readonly (readonly [string, string])[] {
  return faults
    .filter(({ file, code }) => code === 'told-hours' && file.startsWith('locales/en/'))
    .flatMap((fault) => {
      const read = readOne(tree, fault.file);
      return leaves(read.value)
        .filter(([path]) => {
          const { line, column } = read.at(path);
          return line === fault.line && column === fault.column;
        })
        .map(([path, text]) => [keyOf(nameOf(fault.file), path), text] as const);
    });
}

const sentenceFields = (tree: Tree, sentences: readonly (readonly [string, string])[]) =>
  html`<p>A sentence says something else. Put it right here, and both are saved together.</p>
${[...new Set(sentences.map(([key]) => wordsFileOf(key)))].map((file) => html`<input type="hidden" name="over" value="${file} ${printOf(tree.text(file))}">`)}
${sentences.map(
  ([key, text], at) =>
    html`<p><label for="also-${at}">${key}</label><input type="hidden" name="also" value="${key}"><textarea id="also-${at}" name="also-text">${text}</textarea></p>`,
)}
<p><button class="do">Try again with this sentence</button></p>`;
const wordsFileOf = (key: string) => `locales/en/${key.split(':')[0]}.json`;

interface Prepared {
  readonly change: Change;
  readonly files: ReadonlyMap<string, string>;
  readonly faults: readonly Fault[];
}

function prepared(shelf: Shelf, form: URLSearchParams): Prepared | Outgoing {
  const back = '/edit';
  const change = readChange(form, shelf.look().read);
  if (isUnclear(change)) return again(change.wrong, back);
  const late = changedSince(shelf.tree, form);
  if (late !== undefined) return again(someoneElse(late), change.back);
  try {
    const files = applied(shelf.tree, change.edits);
    return { change, files, faults: shelf.tried(files) };
  } catch (error) {
    if (!(error instanceof NotByHand)) throw error;
    const [edit] = change.edits;
    return again(`The desk cannot change this by itself: ${error.message}. Open ${edit?.file}.`, change.back);
  }
}
const isOutgoing = (one: Prepared | Outgoing): one is Outgoing => 'status' in one;

/** The difference first: nothing is saved here. */
export const changePage = (shelf: Shelf): DeskPage => ({
  path: '/edit/change',
  take({ form = new URLSearchParams() }: DeskRequest) {
    const ready = prepared(shelf, form);
    if (isOutgoing(ready)) return ready;
    const { change, files, faults } = ready;
    const differences = [...files].map(([file, text]) =>
      differenceHtml(file, shelf.tree.text(file) ?? '', text),
    );
    if ([...files].every(([file, text]) => shelf.tree.text(file) === text))
      return page(
        'Nothing changes',
        html`<p>The file says this already.</p><p><a href="${change.back}">Back</a></p>`,
      );
    if (faults.length > 0) {
      const tree = shelf.tree.with(files);
      const sentences = sentencesIn(tree, faults);
      const body = html`<p class="wrong">This cannot be saved yet: it would make a mistake. Nothing has been changed.</p>
<h2>What would be wrong</h2>
${faultList(tree, faults)}
${sentences.length > 0 && html`<form class="change" method="post" action="/edit/change" autocomplete="off">${kept(form, ['also', 'also-text'])}${sentenceFields(shelf.tree, sentences)}</form>`}
<h2>What was to change</h2>
${differences}
<p><a href="${change.back}">Back, without a change</a></p>`;
      return page('Not yet', body, 422);
    }
    const body = html`<p>Nothing is saved yet. Look at it once more, digit by digit.</p>
<h2>What changes</h2>
${differences}
<form class="change" method="post" action="/edit/save" autocomplete="off">${kept(form, ['who'])}
<p><label for="who">Your name, for the list of changes</label><input id="who" name="who" type="text" value="${form.get('by') ?? ''}"></p>
<p><button class="do">Save</button></p></form>
<p><a href="${change.back}">Back, without a change</a></p>`;
    return page('Is this right?', body);
  },
});

/** Checked once more, then all files at once or none. */
export const savePage = (shelf: Shelf, clock: () => Date): DeskPage => ({
  path: '/edit/save',
  take({ form = new URLSearchParams() }: DeskRequest) {
    const ready = prepared(shelf, form);
    if (isOutgoing(ready)) return ready;
    const { change, files, faults } = ready;
    if (faults.length > 0)
      return again('It would make a mistake now, since another file has changed.', change.back);
    const at = clock().toISOString().slice(0, 16).replace('T', ' ');
    const log = shelf.tree.text(LOG);
    try {
      save(shelf.tree.root, [
        ...[...files].map(([file, text]) => ({ file, text, over: printOf(shelf.tree.text(file)) })),
        { file: LOG, text: logged(log, at, form.get('who') ?? '', change.words), over: printOf(log) },
      ]);
    } catch (error) {
      if (error instanceof ChangedMeanwhile) return again(someoneElse(error.file), change.back);
      throw error;
    }
    return seeOther(`${change.back}${change.back.includes('?') ? '&' : '?'}saved=1`);
  },
});
