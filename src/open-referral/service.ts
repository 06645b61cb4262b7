import type { Hours, Organisation, Way } from '../directory/directory-schema.ts';
import { ZONE } from '../directory/hours.ts';
import { usable } from '../directory/listed.ts';
import { uuidOf } from './ids.ts';

/** What the English words say of an organisation. */
export interface Described {
  readonly for?: string | undefined;
  readonly what?: string | undefined;
}

const DAYS: Readonly<Record<string, string>> = {
  monday: 'MO',
  tuesday: 'TU',
  wednesday: 'WE',
  thursday: 'TH',
  friday: 'FR',
  saturday: 'SA',
  sunday: 'SU',
};
const EVERY_DAY = Object.values(DAYS).join(',');

/** Opening hours, London time, one entry a span; the days that share it stand together. */
function schedules(id: string, hours: Hours | undefined, way: string) {
  if (hours === undefined) return [];
  const spans = new Map<string, string[]>();
  if (hours === 'always') spans.set('00:00-24:00', [EVERY_DAY]);
  else
    for (const [day, all] of Object.entries(hours))
      for (const span of [all ?? []].flat()) spans.set(span, [...(spans.get(span) ?? []), DAYS[day] ?? '']);
  return [...spans].map(([span, days]) => {
    const [opens = '', closes = ''] = span.split('-');
    return {
      id: uuidOf('schedule', id, way, span),
      freq: 'WEEKLY',
      byday: days.join(','),
      opens_at: `${opens}:00`,
      closes_at: closes === '24:00' ? '23:59:59' : `${closes}:00`,
      description: hours === 'always' ? `${way}: 24 hours` : `${way}, ${ZONE}`,
    };
  });
}

/** "1 High Street, Northmoor, NM1 2AB" in the parts that the standard has. */
function addressOf(id: string, written: string) {
  const parts = written.split(', ');
  const postcode = /^[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}$/.test(parts.at(-1) ?? '') ? parts.pop() : '';
  const city = parts.length > 1 ? parts.pop() : '';
  return {
    id: uuidOf('address', id, written),
    address_1: parts.join(', '),
    city,
    state_province: '',
    postal_code: postcode,
    country: 'GB',
    address_type: 'physical',
  };
}

/** When anything about it was last looked at. */
function lastModified({ source, checked, approved, ways }: Organisation): string {
  const days = [source.copied, checked, approved?.date, ...ways.map((way) => way.supplement?.source.copied)];
  return `${days
    .filter((day) => day !== undefined)
    .sort()
    .at(-1)}T00:00:00.000Z`;
}

const siteOf = (ways: readonly Way[]) => {
  const way = ways.find((one) => one.way === 'website') ?? ways.find((one) => 'website' in one);
  return way && 'website' in way ? `https://${way.website}` : undefined;
};

/** One organisation as a service of Open Referral UK 3.0, with what residents are shown of it and nothing more. */
export function serviceOf(organisation: Organisation, said: Described) {
  const { id, name, area, checked } = organisation;
  const ways = organisation.ways.filter(usable);
  const url = siteOf(ways);
  const description = [said.for, said.what].filter((line) => line !== undefined).join(' ') || name;
  const owner = uuidOf('organization', id);
  const phones = ways.flatMap((way) =>
    way.way === 'phone'
      ? [
          {
            id: uuidOf('phone', id, way.tel),
            number: way.display,
            type: 'voice',
            ...(way.free ? { description: 'Free to call' } : {}),
          },
        ]
      : [],
  );
  const places = ways.flatMap((way) => (way.way === 'in-person' ? [way.address] : []));
  const areas = area === undefined ? [] : [area].flat();
  return {
    id: uuidOf('service', id),
    organization_id: owner,
    name,
    description,
    ...(url === undefined ? {} : { url }),
    status: 'active',
    ...(checked === undefined ? {} : { assured_date: checked }),
    last_modified: lastModified(organisation),
    organization: { id: owner, name, description },
    phones,
    schedules: ways.flatMap((way) => schedules(id, way.hours, way.way)),
    service_areas: areas.map((one) => ({ id: uuidOf('area', id, one), name: one.replaceAll('-', ' ') })),
    service_at_locations: places.map((place) => ({
      id: uuidOf('at', id, place),
      location: {
        id: uuidOf('location', id, place),
        location_type: 'physical',
        name,
        addresses: [addressOf(id, place)],
      },
    })),
  };
}

export type Service = ReturnType<typeof serviceOf>;
