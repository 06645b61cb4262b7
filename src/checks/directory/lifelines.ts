import type { Path } from '../../content/content-file.ts';
import { ORGANISATIONS } from '../../content/read-directory.ts';
import { LIFELINES, type Organisation, type Way } from '../../directory/directory-schema.ts';
import { isLifeline, type Lifeline } from '../../directory/lifelines-of.ts';
import type { WayKind } from '../../flow/ways.ts';
import { type Found, organisationFile, type Rule } from '../rule.ts';
import { eachOrganisation } from './each-organisation.ts';

/** The ways each counts on, and what the program itself promises to dial. */
const WAYS: Readonly<Record<Lifeline, readonly (readonly [WayKind, string?])[]>> = {
  emergency: [['phone', '999'], ['video'], ['relay', '18000'], ['text', '999']],
  helpline: [['phone']],
};

const OFF: Readonly<Record<Lifeline, string>> = {
  emergency: '999 cannot be withdrawn',
  helpline:
    'the helpline cannot be withdrawn: its number stands on every screen. If another takes its place, write that one’s name and ways in this file',
};

type Tell = (path: Path, words: string) => void;

/** 999 and the helpline have no switch: whatever would hide one, or make its hours unsure, is a mistake. */
export const lifelines: Rule = {
  code: 'lifelines',
  needs: [],
  check: eachOrganisation((organisation, tell) => {
    const { id, lifeline, layer, area, ways } = organisation;
    if (!isLifeline(lifeline)) return;
    if (organisation.withdrawn) tell(['withdrawn'], OFF[lifeline]);
    if (layer === 'supplement' && !organisation.approved)
      tell(['layer'], `“${id}” cannot be switched off: “approved” is missing`);
    if (area !== 'everywhere') tell(['area'], `the area of “${id}” must be “everywhere”`);
    for (const [kind, number] of WAYS[lifeline]) {
      const index = ways.findIndex(({ way }) => way === kind);
      const way = ways[index];
      if (way === undefined) tell(['ways'], `the way “${kind}” is missing: people in danger are shown it`);
      else checkWay(organisation, way, number, (path, words) => tell(['ways', index, ...path], words));
    }
  }),
};

function checkWay({ id, lifeline }: Organisation, way: Way, number: string | undefined, tell: Tell): void {
  const kind = way.way;
  if (way.hours !== 'always')
    tell(['hours'], `“${kind}” of “${id}” must have “hours: always”: it is the one that answers now`);
  if (number !== undefined && 'display' in way && way.display !== number)
    tell(['display'], `the number of this way must be ${number}`);
  if (way.supplement && !way.supplement.approved)
    tell(
      ['supplement'],
      `ways to reach ${lifeline === 'helpline' ? 'the helpline' : '999'} cannot be switched off: “approved” is missing`,
    );
  if (kind === 'phone' && (way.special || way.outOfHours))
    tell([], `the phone of “${id}” must be shown always: take “special” and “outOfHours” out`);
}

/** One of each is there. */
export const lifelinesThere: Rule = {
  code: 'lifelines-there',
  needs: [`${ORGANISATIONS}/`],
  check: ({ directory: { organisations } }) =>
    LIFELINES.flatMap((lifeline): Found[] => {
      const [one, other] = Object.values(organisations).filter((entry) => entry.lifeline === lifeline);
      if (!one) {
        const words = `the organisation with “lifeline: ${lifeline}” is missing: its number stands on every screen`;
        return [{ file: ORGANISATIONS, path: [], words }];
      }
      if (!other) return [];
      const words = `“${one.id}” is the ${lifeline} already: one number of each kind stands on every screen`;
      return [{ file: organisationFile(other.id), path: ['lifeline'], words }];
    }),
};
