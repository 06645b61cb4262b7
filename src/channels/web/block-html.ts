import type { Block, Said } from '../../words/message.ts';
import { type Html, html } from './html.ts';
import { marked, said } from './said-html.ts';

/** Words of a screen besides its cards. */
export function blockHtml(block: Block, language: string): Html {
  switch (block.kind) {
    case 'paragraph':
      return html`<p>${said(block.said, language)}</p>\n`;
    case 'quote':
      return html`<blockquote${other([block.said], language)}><p>${said(block.said, block.said.lang)}</p></blockquote>\n`;
    case 'heading':
      return html`<h3>${said(block.said, language)}</h3>\n`;
    case 'list':
      return html`<ul${other(block.items, language)}>${items(block.items, block.items[0]?.lang ?? language)}</ul>\n`;
    case 'steps':
      return html`<ol class="steps">${items(block.items, language)}</ol>\n`;
    case 'table':
      return tableHtml(block, language);
  }
}

/** What fell back is marked as a whole, so that its bullets and its margin stand on its own side. */
const other = ([first]: readonly Said[], language: string) =>
  first && first.lang !== language && html` ${marked(first)}`;

const items = (lines: readonly Said[], language: string) =>
  lines.map((line) => html`<li>${said(line, language)}</li>`);

/** On a narrow screen the style turns rows into lists: each cell then carries its column's name. */
function tableHtml({ caption, head, rows }: Extract<Block, { kind: 'table' }>, language: string): Html {
  const cells = (row: (typeof rows)[number]) =>
    row.map((cell, column) =>
      column === 0
        ? html`<th scope="row" role="rowheader" data-column="${head[column]?.text}">${said(cell, language)}</th>`
        : html`<td role="cell" data-column="${head[column]?.text}">${cell.text === '' ? '–' : said(cell, language)}</td>`,
    );
  return html`<table role="table"><caption>${said(caption, language)}</caption>
<thead role="rowgroup"><tr role="row">${head.map((name) => html`<th scope="col" role="columnheader">${said(name, language)}</th>`)}</tr></thead>
<tbody role="rowgroup">${rows.map((row) => html`<tr role="row">${cells(row)}</tr>\n`)}</tbody></table>\n`;
}
