import { isMap, isNode, isScalar, isSeq, type Node } from 'yaml';
import type { Path } from '../content-file.ts';
import { endOf, inBrackets, pairOf, spotOf, startOf } from './places.ts';
import { sourceOf } from './source.ts';
import { endsWith, lineEnd, lineStart, NotByHand, read, splice, type WrittenFile } from './text.ts';

/** What `addItem` does, unchecked: one more line at the end of a list, or the first of a key that holds nothing. */
export function append({ file, text }: WrittenFile, path: Path, value: unknown): string {
  const document = read(text);
  const source = sourceOf(file, value);
  const list = spotOf(document, path)?.node;
  if (isSeq(list) && inBrackets(list)) {
    const last = list.items.at(-1);
    if (!isNode(last)) return splice(text, startOf(list), endOf(list), `[${source}]`);
    return splice(text, endOf(last), endOf(last), `, ${source}`);
  }
  if (isSeq(list)) {
    const first = startOf(list.items[0]);
    const start = lineStart(text, first);
    const dash = text.slice(start, first);
    const at = lineEnd(text, endOf(list));
    if (!/^ *- *$/.test(dash)) throw new NotByHand('this list is not written one line each');
    return splice(text, at, at, `${endsWith(text)}${dash}${source}`);
  }
  const map = spotOf(document, path.slice(0, -1))?.node;
  const pair = isMap(map) ? pairOf(map, path.at(-1) ?? '') : undefined;
  if (!isNode(pair?.key) || (isNode(pair.value) && !(isScalar(pair.value) && pair.value.value === null)))
    throw new NotByHand('there is no place for this in the file');
  const indent = startOf(pair.key) - lineStart(text, startOf(pair.key));
  const at = lineEnd(text, endOf(pair.key as Node));
  return splice(text, at, at, `${endsWith(text)}${' '.repeat(indent + 2)}- ${source}`);
}
