import type { Home } from '../../content/content.ts';
import type { Lifelines } from '../../directory/directory-schema.ts';
import type { Situation } from '../../flow/flow-schema.ts';
import type { WayKind } from '../../flow/ways.ts';
import type { Found } from '../rule.ts';

export const listedId = (entry: Situation['contacts'][number]) =>
  typeof entry === 'string' ? entry : entry.id;

/** Ways of 999, which has this id, that a list leaves out; undefined when 999 is not in it. */
export function lostWays(
  { contacts }: Situation,
  emergency: string,
  wanted: readonly WayKind[],
): WayKind[] | undefined {
  const entry = contacts.find((candidate) => listedId(candidate) === emergency);
  if (entry === undefined) return undefined;
  const { ways = ['phone' as const] } = typeof entry === 'string' ? {} : entry;
  return wanted.filter((way) => !ways.includes(way));
}

/** Somebody who is shown this may be in danger: the phone of 999 is in it. */
export function held({ file, id, situation }: Home, { emergency }: Lifelines): Found[] {
  // Where nobody is 999 that is told once.
  if (emergency === '') return [];
  if (lostWays(situation, emergency, ['phone'])?.length === 0) return [];
  const words = `the phone of “${emergency}” is missing: somebody who is shown this may be in danger`;
  return [{ file, path: ['situations', id, 'contacts'], words }];
}
