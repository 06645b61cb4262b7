import type { Fault } from '../flow/fault.ts';
import { HELPLINE } from './listed.ts';
import type { Organisation, Way } from './schema.ts';

/** Their numbers stand on every screen, and one of them answers at any hour. */
export const LIFELINES = ['police-999', HELPLINE] as const;
type Lifeline = (typeof LIFELINES)[number];

/** The ways each counts on, and what the program itself promises to dial. */
const WAYS: Readonly<Record<Lifeline, readonly (readonly [Way['way'], string?])[]>> = {
  'police-999': [['phone', '999'], ['video'], ['relay', '18000'], ['text', '999']],
  [HELPLINE]: [['phone']],
};

const OFF: Readonly<Record<Lifeline, string>> = {
  'police-999': '999 cannot be withdrawn',
  [HELPLINE]:
    'the helpline cannot be withdrawn: its number stands on every screen. If another takes its place, write that one’s name and ways in this file',
};

const isLifeline = (id: string): id is Lifeline => (LIFELINES as readonly string[]).includes(id);

/** 999 and the helpline have no switch: whatever would hide one, or make its hours unsure, is a mistake. */
export function checkLifeline(organisation: Organisation, file: string): Fault[] {
  const { id, layer, area, ways } = organisation;
  if (!isLifeline(id)) return [];
  const faults: Fault[] = [];
  const fault = (path: Fault['path'], message: string) => faults.push({ file, path, message });
  if (organisation.withdrawn) fault(['withdrawn'], OFF[id]);
  if (layer === 'supplement' && !organisation.approved)
    fault(['layer'], `“${id}” cannot be switched off: “approved” is missing`);
  if (area !== 'everywhere') fault(['area'], `the area of “${id}” must be “everywhere”`);

  for (const [kind, number] of WAYS[id]) {
    const index = ways.findIndex(({ way }) => way === kind);
    const way = ways[index];
    if (way === undefined) {
      fault(['ways'], `the way “${kind}” is missing: people in danger are shown it`);
      continue;
    }
    const path = ['ways', index];
    if (way.hours !== 'always')
      fault(
        [...path, 'hours'],
        `“${kind}” of “${id}” must have “hours: always”: it is the one that answers now`,
      );
    if (number !== undefined && 'display' in way && way.display !== number)
      fault([...path, 'display'], `the number of this way must be ${number}`);
    if (way.supplement && !way.supplement.approved)
      fault(
        [...path, 'supplement'],
        `ways to reach ${id === HELPLINE ? 'the helpline' : '999'} cannot be switched off: “approved” is missing`,
      );
    if (kind === 'phone' && (way.special || (way.way === 'phone' && way.outOfHours)))
      fault(path, `the phone of “${id}” must be shown always: take “special” and “outOfHours” out`);
  }
  return faults;
}
