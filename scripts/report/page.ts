import { html } from '../../src/channels/web/html.ts';
import { COLUMNS, type Row } from './rows.ts';

interface Told {
  readonly today: string;
  readonly rows: readonly Row[];
  /** Further lists, each under its heading. */
  readonly lists: readonly { readonly heading: string; readonly lines: readonly string[] }[];
}

/** The report as one page that needs nothing but itself: to be printed for a meeting. */
export const reportPage = ({ today, rows, lists }: Told): string =>
  html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>What residents are told, ${today}</title>
<style>:root { color-scheme: light dark }
body { margin: 0 auto; padding: 0 1rem; max-width: 80rem; font: 1rem/1.5 system-ui, sans-serif }
.wide { overflow-x: auto }
table { border-collapse: collapse }
th, td { padding: .25rem .6rem; border-bottom: 1px solid; text-align: left; vertical-align: top }
@media print { tr { break-inside: avoid } }</style>
</head>
<body>
<main>
<h1>What residents are told, ${today}</h1>
${lists.map(
  ({ heading, lines }) => html`<h2>${heading}: ${lines.length}</h2>
${lines.length > 0 && html`<ul>${lines.map((line) => html`<li>${line}</li>\n`)}</ul>`}
`,
)}
<h2 id="all">Every way to reach everybody: ${rows.length}</h2>
<div class="wide" tabindex="0" role="region" aria-labelledby="all"><table>
<thead><tr>${COLUMNS.map((name) => html`<th scope="col">${name}</th>`)}</tr></thead>
<tbody>
${rows.map((row) => html`<tr>${COLUMNS.map((name) => html`<td>${row[name]}</td>`)}</tr>\n`)}</tbody>
</table></div>
</main>
</body>
</html>
`.markup;
