import { type Html, html } from '../../channels/web/html.ts';
import { printOf } from '../../content/edit/save.ts';
import type { Tree } from '../../content/tree.ts';

type Extra = Readonly<Record<string, string | number>>;

/** What a form carries unseen: what it is about, and what its files held when it was opened. */
export const carriedFields = (tree: Tree, fields: Extra, files: readonly string[]): Html =>
  html`${Object.entries(fields).map(
    ([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`,
  )}${files.map((file) => html`<input type="hidden" name="over" value="${file} ${printOf(tree.text(file))}">`)}`;

interface FormParts {
  readonly tree: Tree;
  readonly fields: Extra;
  readonly files: readonly string[];
  readonly button: string;
}

/** A form for one change: it leads to a page that shows the difference before anything is saved. */
export const changeForm = ({ tree, fields, files, button }: FormParts, inside: Html): Html =>
  html`<form class="change" method="post" action="/edit/change" autocomplete="off">
${carriedFields(tree, fields, files)}${inside}
<p><button>${button}</button></p></form>\n`;

interface Field {
  readonly name: string;
  readonly label: string;
  /** Told apart from the same field of another form. */
  readonly id: string;
  readonly value?: string;
  readonly type?: 'text' | 'date' | 'datetime-local';
  readonly hint?: string;
  readonly needed?: boolean;
}

export const field = ({ name, label, id, value = '', type = 'text', hint, needed }: Field): Html =>
  html`<p><label for="${id}-${name}">${label}</label>
${hint && html`<span class="hint" id="${id}-${name}-hint">${hint}</span><br>`}
<input id="${id}-${name}" name="${name}" type="${type}" value="${value}"${hint && html` aria-describedby="${id}-${name}-hint"`}${needed && html` required`}></p>\n`;

export const choice = (
  { name, label, id }: Pick<Field, 'name' | 'label' | 'id'>,
  options: readonly (readonly [string, string])[],
  chosen = '',
): Html =>
  html`<p><label for="${id}-${name}">${label}</label><select id="${id}-${name}" name="${name}">${options.map(
    ([value, words]) =>
      html`<option value="${value}"${value === chosen && html` selected`}>${words}</option>`,
  )}</select></p>\n`;
