import type { Directory, Organisation, Way } from './directory-schema.ts';
import { londonTime, type State, stateAt } from './hours.ts';
import { inUse, usable } from './listed.ts';
import { endsAt, holds } from './moments.ts';
import type { Outage, Reached } from './outages.ts';

/** A way and whose it is. */
export interface Replacement {
  readonly organisation: Organisation;
  readonly way: Way;
}

/** The ways that are down at an instant, each with the outage that lasts longest. */
export type Downs = ReadonlyMap<Way, Outage>;

const NONE: Downs = new Map();

/** The ways of an organisation that are meant by a kind, and by a number where one is given. */
export const waysMeant = ({ ways }: Organisation, { way: kind, number }: Reached): readonly Way[] =>
  ways.filter(
    (way) => way.way === kind && (number === undefined || ('display' in way && way.display === number)),
  );

/** What is down now. An outage begins and ends by itself. */
export function downsAt({ outages: { outages }, organisations }: Directory, now: Date): Downs {
  const current = outages.filter((outage) => holds(outage, now));
  if (current.length === 0) return NONE;
  const downs = new Map<Way, Outage>();
  for (const outage of current) {
    const organisation = organisations[outage.organisation];
    for (const way of organisation ? waysMeant(organisation, outage) : []) {
      const other = downs.get(way);
      if (other === undefined || endsAt(other.until) < endsAt(outage.until)) downs.set(way, outage);
    }
  }
  return downs;
}

/** A way's state by its hours; while it is down it is closed, and opens when it is both mended and open. */
export function stateNow(directory: Directory, downs: Downs, way: Way, now: Date): State {
  const down = downs.get(way);
  if (down === undefined) return stateAt(way, directory.holidays, now);
  const end = new Date(endsAt(down.until));
  const then = stateAt(way, directory.holidays, end);
  const opens = then.state === 'open' ? londonTime(end) : then.opens;
  return { state: 'closed', down, ...(opens === undefined ? {} : { opens }) };
}

/** What an outage says to use in place of a way: nothing where it says nothing, or where that is down as well. */
export function insteadOf(directory: Directory, downs: Downs, outage: Outage): Replacement | undefined {
  const { instead } = outage;
  const organisation = instead && directory.organisations[instead.organisation];
  if (instead === undefined || !inUse(organisation)) return undefined;
  const way = waysMeant(organisation, instead).find((one) => usable(one) && !downs.has(one));
  return way && { organisation, way };
}

/** The number that stands on every screen in the place of a lifeline's while that is down. */
export function standIn(directory: Directory, id: string, now: Date): Replacement | undefined {
  const downs = downsAt(directory, now);
  const phone = directory.organisations[id]?.ways.find(({ way }) => way === 'phone');
  const outage = phone && downs.get(phone);
  const found = outage && insteadOf(directory, downs, outage);
  return found?.way.way === 'phone' ? found : undefined;
}

/** The helpline as it can be reached now: its own number, or what stands in for it. */
export function helplineNow(directory: Directory, now: Date): Replacement | undefined {
  const { helpline } = directory.lifelines;
  const organisation = directory.organisations[helpline];
  const way = organisation?.ways.find(({ way: kind }) => kind === 'phone');
  return standIn(directory, helpline, now) ?? (organisation && way && { organisation, way });
}
