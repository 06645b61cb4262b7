import { isMap, isNode, type Node } from 'yaml';
import type { Path } from '../content-file.ts';
import { endOf, inBrackets, type Spot, spotOf, startOf } from './places.ts';
import { lineEnd, lineStart, NotByHand, read, splice } from './text.ts';

/** What `removeValue` does, unchecked. */
export function remove(text: string, path: Path, { node, pair, parent }: Spot): string {
  if (!isMap(parent) || !isNode(pair?.key)) throw new NotByHand('this cannot be taken out by itself');
  const document = read(text);
  if (parent.items.length === 1 && path.length > 1) {
    const outer = spotOf(document, path.slice(0, -1));
    if (outer) return remove(text, path.slice(0, -1), outer);
  }
  const at = parent.items.indexOf(pair);
  const [from, to] = [startOf(pair.key), endOf(node)];
  if (inBrackets(parent)) {
    const before = parent.items[at - 1];
    const next = parent.items[at + 1];
    if (before) return splice(text, endOf((before.value ?? before.key) as Node), to, '');
    return splice(text, from, next ? startOf(next.key) : to, '');
  }
  const start = lineStart(text, from);
  if (text.slice(start, from).trim() !== '') throw new NotByHand('this is the first of its lines');
  const end = lineEnd(text, to);
  return splice(text, start, text.indexOf('\n', end) < 0 ? end : text.indexOf('\n', end) + 1, '');
}
