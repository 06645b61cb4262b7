import type { Areas, Organisation } from './directory-schema.ts';

/** Whether an organisation serves an area: yes, no, or its source does not say. */
export function serves(organisation: Organisation, area: string, areas: Areas): 'yes' | 'no' | 'not-stated' {
  const stated = organisation.area;
  if (stated === undefined) return 'not-stated';
  if (stated === 'everywhere') return 'yes';
  const inside = Array.isArray(stated) ? stated : (areas.groups[stated] ?? []);
  return inside.includes(area) ? 'yes' : 'no';
}
