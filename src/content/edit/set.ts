import { isDeepStrictEqual } from 'node:util';
import { isMap, isNode, isScalar, isSeq, type Node, type YAMLMap } from 'yaml';
import type { Path } from '../content-file.ts';
import { endOf, inBrackets, isCompact, spotOf, startOf } from './places.ts';
import { keySource, scalarSource, sourceOf } from './source.ts';
import { remove } from './take-out.ts';
import { endsWith, lineEnd, lineStart, NotByHand, read, splice, type WrittenFile } from './text.ts';

/** What `setValue` does, unchecked. */
export function set(written: WrittenFile, path: Path, value: unknown, after?: string): string {
  const { file, text } = written;
  const spot = spotOf(read(text), path);
  if (!spot) return add(written, path, value, after);
  const { node } = spot;
  if (isMap(node) && isPlainObject(value)) return setEach(written, path, node, value);
  if (isSeq(node) && !inBrackets(node) && Array.isArray(value) && value.length === node.items.length)
    return value.reduce<string>((last, item, at) => set({ file, text: last }, [...path, at], item), text);
  const source = isScalar(node)
    ? scalarSource(file, text.slice(startOf(node), endOf(node)), value)
    : sourceOf(file, value);
  if (isCompact(node)) return splice(text, startOf(node), endOf(node), source);
  const key = spot.pair?.key;
  const from = isNode(key) ? text.indexOf(':', endOf(key)) + 1 : -1;
  const old = text.slice(from, lineEnd(text, endOf(node)));
  if (from <= 0 || old.includes('#')) throw new NotByHand('a remark stands inside what would be replaced');
  return splice(text, from, from + old.length, ` ${source}`);
}

const isPlainObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Key by key, so that what is the same on both sides is not touched. */
function setEach(
  { file, text }: WrittenFile,
  path: Path,
  map: YAMLMap,
  value: Readonly<Record<string, unknown>>,
): string {
  const keys = map.items.map(({ key }) => String(isScalar(key) ? key.value : key));
  const before = map.toJSON() as Record<string, unknown>;
  let edited = text;
  for (const [key, inner] of Object.entries(value)) {
    if (!isDeepStrictEqual(before[key], inner)) edited = set({ file, text: edited }, [...path, key], inner);
  }
  for (const key of keys.filter((one) => !Object.hasOwn(value, one))) {
    const spot = spotOf(read(edited), [...path, key]);
    if (spot) edited = remove(edited, [...path, key], spot);
  }
  return edited;
}

/** A new key, in the map that is nearest to it. */
function add(written: WrittenFile, path: Path, value: unknown, after?: string): string {
  const { file, text } = written;
  const document = read(text);
  let depth = path.length - 1;
  while (depth > 0 && !spotOf(document, path.slice(0, depth))) depth -= 1;
  const map = spotOf(document, path.slice(0, depth))?.node;
  if (!isMap(map)) throw new NotByHand('there is no place for this in the file');
  // A list that is not there would have to be made whole.
  if (path.slice(depth + 1).some((step) => typeof step === 'number'))
    throw new NotByHand('there is no list for this in the file yet');
  const held = path
    .slice(depth + 1)
    .reduceRight<unknown>((inner, step) => ({ [String(step)]: inner }), value);
  const source = `${keySource(file, String(path[depth]))}: ${sourceOf(file, held)}`;
  const last = map.items.find(({ key }) => isScalar(key) && key.value === after) ?? map.items.at(-1);
  const end = last && (isNode(last.value) ? endOf(last.value) : endOf(last.key as Node));
  if (inBrackets(map)) {
    if (end === undefined) return splice(text, startOf(map), endOf(map), `{ ${source} }`);
    const first = startOf(map.items[0]?.key);
    const start = lineStart(text, first);
    const alone = text.slice(start, first).trim() === '';
    return splice(
      text,
      end,
      end,
      alone ? `,${endsWith(text)}${text.slice(start, first)}${source}` : `, ${source}`,
    );
  }
  const indent = ' '.repeat(startOf(map.items[0]?.key) - lineStart(text, startOf(map.items[0]?.key)));
  const at = lineEnd(text, end ?? 0);
  return splice(text, at, at, `${endsWith(text)}${indent}${source}`);
}
