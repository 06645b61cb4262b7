import { isDeepStrictEqual } from 'node:util';
import { isScalar } from 'yaml';
import type { Path } from '../content-file.ts';
import { append } from './append.ts';
import { endOf, spotOf, startOf } from './places.ts';
import { set } from './set.ts';
import { scalarSource } from './source.ts';
import { remove } from './take-out.ts';
import { NotByHand, read, splice, type WrittenFile } from './text.ts';

/** The value with one part of it changed, or taken away where `value` is undefined. */
function changed(whole: unknown, [first, ...rest]: Path, value: unknown): unknown {
  if (first === undefined) return value;
  const step = String(first);
  const before = (whole ?? {}) as Record<string, unknown>;
  const inner = changed(before[step], rest, value);
  if (Array.isArray(before)) return before.map((item, at) => (at === Number(step) ? inner : item));
  const after = { ...before, [step]: inner };
  if (inner === undefined) delete after[step];
  return Object.keys(after).length === 0 && inner === undefined ? undefined : after;
}

/**
 * Changes one value of a file of YAML or JSON, and not one character besides: remarks, order and spaces stay. What is not
 * there yet is added.
 * @param after the key behind which a new one is written; at the end where there is none
 * @throws NotByHand
 */
export function setValue({ file, text }: WrittenFile, path: Path, value: unknown, after?: string): string {
  return checked(text, path, value, (plain) => set({ file, text: plain }, path, value, after));
}

/** Many values that are there already, in one go; a file of words has hundreds. @throws NotByHand */
export function setAll({ file, text }: WrittenFile, all: readonly (readonly [Path, string])[]): string {
  const document = read(text);
  const places = all.map(([path, value]) => ({ path, value, node: spotOf(document, path)?.node }));
  const there = places.flatMap(({ node, value }) =>
    isScalar(node) ? [{ from: startOf(node), to: endOf(node), value }] : [],
  );
  let edited = text;
  for (const { from, to, value } of there.sort((a, b) => b.from - a.from))
    edited = splice(edited, from, to, scalarSource(file, text.slice(from, to), value));
  const wanted = all
    .filter((_one, at) => isScalar(places[at]?.node))
    .reduce((whole, [path, value]) => changed(whole, path, value), document.toJS() as unknown);
  if (!isDeepStrictEqual(read(edited).toJS(), wanted)) throw new NotByHand('this cannot be written here');
  // What is not there yet is added one by one.
  return places
    .filter(({ node }) => !isScalar(node))
    .reduce((last, { path, value }) => setValue({ file, text: last }, path, value), edited);
}

/** Takes a value and its key away, and what is left empty by it. @throws NotByHand */
export function removeValue({ text }: WrittenFile, path: Path): string {
  return checked(text, path, undefined, (plain) => {
    const spot = spotOf(read(plain), path);
    return spot ? remove(plain, path, spot) : plain;
  });
}

/** Adds a line to the end of a list. @throws NotByHand */
export function addItem({ file, text }: WrittenFile, path: Path, value: unknown): string {
  const list = path.reduce<unknown>(
    (at, step) => (at as Record<PropertyKey, unknown> | undefined)?.[step],
    read(text.replace(/^\ufeff/, '')).toJS(),
  );
  const longer = [...(Array.isArray(list) ? list : []), value];
  return checked(text, path, longer, (plain) => append({ file, text: plain }, path, value));
}

/** Nothing is believed of an edit: what is written must read as before, but for the one value. */
function checked(text: string, path: Path, value: unknown, edit: (plain: string) => string): string {
  const mark = text.startsWith('\ufeff') ? '\ufeff' : '';
  const plain = text.slice(mark.length);
  const edited = edit(plain);
  const wanted = changed(read(plain).toJS(), path, value);
  if (!isDeepStrictEqual(read(edited).toJS(), wanted))
    throw new NotByHand('this cannot be written here without changing what stands beside it');
  return mark + edited;
}
