import type { Directory, Organisation, Way } from '../../src/directory/directory-schema.ts';

/** Supplements that were on from the start, and those that waited for an approval. */
const ON = [
  'police-101',
  'nhs-111-option-2',
  'childline',
  'kcc-children',
  'kcc-adults',
  'samaritans',
  'rape-support',
  'nhs-sarc',
  'council-housing',
  'mens-advice-line',
  'national-stalking-helpline',
  'modern-slavery-helpline',
];
const WAITING = ['respect-phoneline', 'crimestoppers', 'galop', 'shelter', 'karma-nirvana', 'hourglass'];
/** Whose phone waited, while the rest of them was on. */
const PHONE_WAITING = ['rape-support', 'council-housing'];

const approved = { by: 'a test', date: '2026-01-01' };

function wayGiven(id: string, way: Way): Way {
  if (!way.supplement) return way;
  const { source } = way.supplement;
  return { ...way, supplement: PHONE_WAITING.includes(id) ? { source } : { source, approved } };
}

function given(organisation: Organisation, on: readonly string[]): Organisation {
  const { approved: _approved, withdrawn: _withdrawn, checked: _checked, ...rest } = organisation;
  const ways = rest.ways.map((way) => wayGiven(rest.id, way));
  return { ...rest, ways, ...(on.includes(rest.id) ? { approved } : {}) };
}

/**
 * The directory before any officer’s decision: nobody approved since, withdrawn, asked or down. For tests of who is shown
 * where: they hold the order, and an officer who switches somebody on or off breaks none of them.
 */
export const asGiven = (directory: Directory, waitingToo = false): Directory => ({
  ...directory,
  outages: { outages: [], notices: [] },
  organisations: Object.fromEntries(
    Object.entries(directory.organisations).map(([id, organisation]) => [
      id,
      given(organisation, waitingToo ? [...ON, ...WAITING] : ON),
    ]),
  ),
});
