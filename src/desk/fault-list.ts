import { type Html, html } from '../channels/web/html.ts';
import type { Fault } from '../content/fault.ts';
import type { Tree } from '../content/tree.ts';

/** A long line is shown around the place that is meant. */
const AROUND = 160;

/** The line that a mistake is in, as it is written; nothing where the file has no such line. */
export function quotedLine(tree: Tree, { file, line, column }: Fault): string | undefined {
  if (!/\.(yaml|json|tsv)$/.test(file)) return undefined;
  const text = tree.text(file)?.split('\n')[line - 1]?.replace(/\s+$/, '');
  if (text === undefined || text.trim() === '') return undefined;
  if (text.length <= AROUND) return text.trim();
  const from = Math.max(0, Math.min(column - 1 - AROUND / 2, text.length - AROUND));
  return `${from > 0 ? '…' : ''}${text.slice(from, from + AROUND).trim()}${from + AROUND < text.length ? '…' : ''}`;
}

/** The name of a file, which a narrow screen breaks at its strokes. */
export const fileName = (file: string): Html =>
  html`${file.split('/').map((part, at) => html`${at > 0 && html`/<wbr>`}${part}`)}`;

/** Mistakes by file, each with its line, what stands there and what is to be written. */
export function faultList(tree: Tree, faults: readonly Fault[]): Html {
  const files = [...new Set(faults.map(({ file }) => file))];
  return html`${files.map(
    (file) => html`<section class="file"><h3>${fileName(file)}</h3>
<ol class="faults">${faults
      .filter((fault) => fault.file === file)
      .map((fault) => faultItem(tree, fault))}</ol></section>\n`,
  )}`;
}

function faultItem(tree: Tree, fault: Fault): Html {
  const quoted = quotedLine(tree, fault);
  return html`<li><p><b>Line ${fault.line}:</b> ${sentence(fault.words)}</p>
${quoted !== undefined && html`<p class="quoted"><span class="quiet">It says:</span> <code>${quoted}</code></p>`}</li>\n`;
}

/** What is told after a place begins small and has no full stop. */
const sentence = (words: string) =>
  `${words.charAt(0).toUpperCase()}${words.slice(1)}${/[.?]$/.test(words) ? '' : '.'}`;
