import type { Path } from '../../content/content-file.ts';
import { FACTS, ORGANISATIONS } from '../../content/read-directory.ts';
import type { Organisation } from '../../directory/directory-schema.ts';
import { inUse, usable } from '../../directory/listed.ts';
import { type Found, organisationFile, type Rule } from '../rule.ts';
import { telOf } from './phone-numbers.ts';

type Kind = 'numbers' | 'websites' | 'addresses';
type Typed = readonly [path: Path, value: string];

const NAMES: Readonly<Record<Kind, string>> = {
  numbers: 'number',
  websites: 'website',
  addresses: 'address',
};
const KEYS = { numbers: 'display', websites: 'website', addresses: 'address' } as const;
type Key = (typeof KEYS)[Kind];

/** The numbers, the sites or the addresses of an organisation's file, each with its place. */
const typedIn = ({ ways }: Organisation, kind: Kind): readonly Typed[] =>
  ways.flatMap((way: { readonly [key in Key]?: string }, index): Typed[] => {
    const value = way[KEYS[kind]];
    return value === undefined ? [] : [[['ways', index, KEYS[kind]], value]];
  });

/** What stands in an entry and what stands in the facts are the same, one by one: else one of them was forgotten. */
export const factsAgree: Rule = {
  code: 'facts-agree',
  needs: [FACTS, `${ORGANISATIONS}/`],
  check({ facts, directory: { organisations } }, { sound }) {
    if (facts === undefined) return [];
    return (['numbers', 'websites', 'addresses'] as const).flatMap((kind) => {
      const all = facts[kind];
      const gone = Object.keys(all)
        .filter((id) => !organisations[id])
        .map(
          (id): Found => ({
            file: FACTS,
            path: [kind, id],
            words: `there is no organisation “${id}”: take this line out`,
          }),
        );
      const differing = Object.entries(organisations).flatMap(([id, organisation]) =>
        sound(organisationFile(id)) ? differences(kind, id, typedIn(organisation, kind), all[id] ?? []) : [],
      );
      return [...gone, ...differing];
    });
  },
};

/** A number stands twice in its entry: as people read it, and as a phone dials it. */
function writtenHere(kind: Kind, value: string): string {
  const tel = kind === 'numbers' ? telOf(value) : undefined;
  return `${KEYS[kind]}: ${value}${tel === undefined ? '' : `, tel: "${tel}"`}`;
}

function differences(kind: Kind, id: string, typed: readonly Typed[], told: readonly string[]): Found[] {
  const file = organisationFile(id);
  const name = NAMES[kind];
  if (told.length === 0 && typed[0]) {
    // A street is read more easily than a number: it may be typed twice, and a number must be.
    if (kind === 'addresses') return [];
    const list = typed.map(([, value]) => `"${value}"`).join(', ');
    const words = `“${id}” is not under “${kind}” in ${FACTS}: type it there once more, as ${id}: [${list}]`;
    return [{ file, path: typed[0][0], words }];
  }
  const also = { file: FACTS, path: [kind, id] };
  const wrong = typed.flatMap(([path, value], at): Found[] => {
    if (told[at] === value) return [];
    const words =
      told[at] === undefined
        ? `the ${name} ${value} is not in ${FACTS}: type it there once more, after the others of “${id}”`
        : `this ${name} is ${value} here and ${told[at]} in ${FACTS}. Look up which is published: if it is ${told[at]}, write ${writtenHere(kind, told[at])} here; if it is ${value}, write that in ${FACTS}`;
    return [{ file, path, words, also }];
  });
  const more = told.slice(typed.length);
  if (more.length === 0) return wrong;
  const words = `“${id}” has no ${name} ${more.join(', ')} in its own file: take it out here, or add it there`;
  return [...wrong, { file: FACTS, path: [kind, id], words, also: { file, path: [] } }];
}

/** A number that nobody has confirmed is shown to nobody, whoever approves its entry. */
export const notConfirmed: Rule = {
  code: 'not-confirmed',
  needs: [FACTS],
  check: ({ facts, directory: { organisations } }) =>
    Object.entries(organisations).flatMap(([name, organisation]) =>
      inUse(organisation)
        ? organisation.ways.flatMap((way, index): Found[] => {
            const at = 'display' in way ? (facts?.['not-confirmed'].indexOf(way.display) ?? -1) : -1;
            if (at < 0 || !usable(way) || !('display' in way)) return [];
            const words = `${way.display} is switched on, and stands under “not-confirmed” in ${FACTS}: ring it, and take it out there`;
            const also = { file: FACTS, path: ['not-confirmed', at] };
            return [{ file: organisationFile(name), path: ['ways', index, 'display'], words, also }];
          })
        : [],
    ),
};
