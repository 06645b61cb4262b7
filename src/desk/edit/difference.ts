import { type Html, html } from '../../channels/web/html.ts';
import { fileName } from '../fault-list.ts';

/** The lines that are others, as they were and as they will be; what is the same before and after is left out. */
export function difference(before: string, after: string): { line: number; old: string[]; new: string[] } {
  const [a, b] = [before.split('\n'), after.split('\n')];
  let front = 0;
  while (front < a.length && front < b.length && a[front] === b[front]) front += 1;
  let back = 0;
  while (back < a.length - front && back < b.length - front && a.at(-1 - back) === b.at(-1 - back)) back += 1;
  return { line: front + 1, old: a.slice(front, a.length - back), new: b.slice(front, b.length - back) };
}

const lines = (all: readonly string[]) =>
  all.length === 0
    ? html`<span class="quiet">nothing</span>`
    : all.map((line) => html`<code>${line.trim() || ' '}</code><br>`);

/** One file's change, said in words as well as in colours. */
export function differenceHtml(file: string, before: string, after: string): Html {
  const { line, old, new: fresh } = difference(before, after);
  return html`<section class="difference"><h3>${fileName(file)}, line ${line}</h3>
<p><b>It says now:</b><br>${lines(old)}</p>
<p><b>It will say:</b><br>${lines(fresh)}</p></section>\n`;
}
