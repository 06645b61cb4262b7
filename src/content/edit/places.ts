import {
  type Document,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  type YAMLMap,
} from 'yaml';
import type { Path } from '../content-file.ts';

/** A value, and the key that it stands under. */
export interface Spot {
  readonly node: Node;
  readonly pair?: Pair;
  readonly parent?: Node;
}

export const pairOf = (map: YAMLMap, key: PropertyKey): Pair | undefined =>
  map.items.find((item) => isScalar(item.key) && String(item.key.value) === String(key));

/** Where a value stands; undefined when there is none. */
export function spotOf(document: Document, path: Path): Spot | undefined {
  if (!isNode(document.contents)) return undefined;
  let spot: Spot = { node: document.contents };
  for (const step of path) {
    const { node } = spot;
    if (isMap(node)) {
      const pair = pairOf(node, step);
      if (!isPair(pair) || !isNode(pair.value)) return undefined;
      spot = { node: pair.value, pair, parent: node };
    } else if (isSeq(node)) {
      const item = node.items[Number(step)];
      if (!isNode(item)) return undefined;
      spot = { node: item, parent: node };
    } else return undefined;
  }
  return spot;
}

export const startOf = (node: unknown): number => (isNode(node) ? (node.range?.[0] ?? 0) : 0);

export const inBrackets = (node: Node): boolean => (isMap(node) || isSeq(node)) && node.flow === true;
/** A value whose own characters stand together: no list or map over several indented lines, and no block of text. */
export const isCompact = (node: Node): boolean =>
  inBrackets(node) || (isScalar(node) && !String(node.type).startsWith('BLOCK'));

/** The end of the last character of a value: the library counts remarks and blank lines that follow to a block. */
export function endOf(node: Node): number {
  if (isMap(node) && !inBrackets(node)) {
    const last = node.items.at(-1);
    const held = isNode(last?.value) && startOf(last.value) > 0 ? last.value : last?.key;
    return isNode(held) ? endOf(held) : startOf(node);
  }
  if (isSeq(node) && !inBrackets(node)) {
    const last = node.items.at(-1);
    return isNode(last) ? endOf(last) : startOf(node);
  }
  return node.range?.[1] ?? 0;
}
