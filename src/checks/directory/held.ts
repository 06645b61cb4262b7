import type { Path } from '../../content/content-file.ts';
import { FACTS } from '../../content/read-directory.ts';
import type { Found, Rule } from '../rule.ts';

type Plain = Readonly<Record<string, unknown>>;
const isPlain = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A part that is held and does not stand: where, what is held, and what stands there. */
interface Missed {
  readonly path: Path;
  readonly held: unknown;
  readonly there: unknown;
}

/** Each key that is held stands there; of a list all that is held, in its order, whatever stands between. */
function missed(held: unknown, there: unknown, path: Path = []): Missed[] {
  if (isPlain(held)) {
    if (!isPlain(there)) return [{ path, held, there }];
    return Object.entries(held).flatMap(([key, inner]) => missed(inner, there[key], [...path, key]));
  }
  if (!Array.isArray(held)) return stands(held, there) ? [] : [{ path, held, there }];
  if (!Array.isArray(there)) return [{ path, held, there }];
  const lost = places(held, there).indexOf(-1);
  return lost < 0 ? [] : [{ path, held: held[lost], there }];
}

/** Where in the list each of the held stands, each after the one before. */
function places(held: readonly unknown[], there: readonly unknown[]): readonly number[] {
  let from = 0;
  return held.map((one) => {
    const found = there.findIndex((other, index) => index >= from && stands(one, other));
    if (found >= 0) from = found + 1;
    return found;
  });
}

/** Where a value of a file is held, by its place in the file; undefined when it is not. */
export function heldAt(held: unknown, there: unknown, [step, ...rest]: Path): Path | undefined {
  if (step === undefined) return held === undefined ? undefined : [];
  if (Array.isArray(held) && Array.isArray(there)) {
    const at = places(held, there).indexOf(Number(step));
    const inner = at < 0 ? undefined : heldAt(held[at], there[Number(step)], rest);
    return inner && [at, ...inner];
  }
  const key = String(step);
  if (!isPlain(held) || !isPlain(there) || !Object.hasOwn(held, key)) return undefined;
  const inner = heldAt(held[key], there[key], rest);
  return inner && [key, ...inner];
}

/** Whether a value is as it is held. */
export const isAsHeld = (held: unknown, value: unknown): boolean => missed(held, value).length === 0;

/** An organisation in a list may be held by its name alone, and stand there with more. */
const stands = (held: unknown, there: unknown): boolean =>
  typeof held === 'object'
    ? missed(held, there).length === 0
    : held === there || (isPlain(there) && there['id'] === held);

/** Once somebody has asked the service, the next review follows from that day. */
function asked(held: Plain, there: unknown): Plain {
  if (!isPlain(there) || there['checked'] === undefined || held['checked'] !== undefined) return held;
  const { reviewBy: _, ...rest } = held;
  return rest;
}

const said = (value: unknown) =>
  value === undefined ? 'missing' : JSON.stringify(value).replaceAll('"', '');

/** What facts.yaml holds of other files stands in them. */
export const heldStands: Rule = {
  code: 'held',
  needs: [FACTS],
  check: (read, { sound }) =>
    Object.entries(read.facts?.held ?? {}).flatMap(([file, held]): Found[] => {
      // What is wrong there by itself is no second mistake.
      if (!sound(file)) return [];
      const there = read.valueIn(file);
      if (there === undefined)
        return [{ file: FACTS, path: ['held', file], words: `there is no file ${file}: take this out` }];
      return missed(asked(held, there), there).map(({ path, held: one, there: other }) => ({
        file,
        path,
        words: Array.isArray(other)
          ? `${said(one)} is not in this list in its place, and ${FACTS} holds it: change both, or neither`
          : `this is ${said(other)} here and ${said(one)} in ${FACTS}: change both, or neither`,
        also: { file: FACTS, path: ['held', file, ...path] },
      }));
    }),
};
