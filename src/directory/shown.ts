import { listedMark } from '../flow/flow-schema.ts';
import type { Asked } from '../flow/shows.ts';
import { serves } from './area.ts';
import type { Directory, Organisation, Way } from './directory-schema.ts';
import { type Downs, downsAt, helplineNow, insteadOf, type Replacement, stateNow } from './down.ts';
import { londonDate, type State } from './hours.ts';
import { type Listed, listed, withHelpline } from './listed.ts';
import { bestState, orderByWay } from './order.ts';

/** Lines that stand on a card beside what its organisation says: some are a situation's, some this file's. */
export const MARKS = ['check-area', ...listedMark.options, 'out-of-date', 'use-instead'] as const;
export type Mark = (typeof MARKS)[number];

export interface ShownWay {
  readonly way: Way;
  readonly state: State;
  /** While it is down: what to use in its place. */
  readonly instead?: Replacement;
}

export interface ShownCard {
  readonly organisation: Organisation;
  readonly marks: readonly Mark[];
  readonly says?: string;
  /** Another organisation in this view makes part of this card's text a repeat: leave that part out. */
  readonly beside: boolean;
  readonly ways: readonly ShownWay[];
  /** With mark use-instead: what to use, most often its own open way; nothing for the 24-hour helpline. */
  readonly instead?: Replacement;
}

/** Ways whose closing leaves a person needing another; a website never closes. */
const TIMED = ['phone', 'chat', 'in-person'];

/**
 * Who is shown, in which order, open or not: the only place that filters, orders and labels contacts.
 * Rules 0 to 4 and 6 in their sequence; rule 5 is `never`. Pure: `now` is given.
 */
export function shown(
  directory: Directory,
  asked: Asked,
  now: Date,
): { cards: readonly ShownCard[]; offered: boolean } {
  const { situation, never } = asked;
  const downs = downsAt(directory, now);
  const stateOf = (way: Way) => stateNow(directory, downs, way, now);
  let list: readonly Listed[] = listed(directory, situation.contacts, never);

  const area = situation['by-area'] ? asked.area : undefined;
  const stated = (entry: Listed) =>
    area === undefined ? 'yes' : serves(entry.organisation, area, directory.areas);
  list = list.filter((entry) => stated(entry) !== 'no');
  if (list.length === 0) list = listed(directory, [], never);

  let offered = true;
  if (asked.contact !== undefined) {
    ({ list, offered } = orderByWay(list, asked.contact, situation.last, stateOf));
  }
  if (situation.helpline && !never.includes(directory.lifelines.helpline))
    list = withHelpline(directory, list);
  list = firstNumbers(list);

  const today = londonDate(now);
  const ids = new Set(list.map(({ organisation }) => organisation.id));
  const cards = list.map((entry): ShownCard => {
    const { organisation, mark, says } = entry;
    const ways = entry.ways
      .map((way): ShownWay => ({ way, state: stateOf(way) }))
      .map((way, _index, all) => (way.state.down ? inPlaceOf(directory, downs, way, entry, all, now) : way));
    const instead = useInstead(entry, ways, asked.contact, stateOf);
    const marks: Mark[] = [];
    if (stated(entry) === 'not-stated') marks.push('check-area');
    if (mark) marks.push(mark);
    if (organisation.reviewBy < today) marks.push('out-of-date');
    if (instead) marks.push('use-instead');
    return {
      organisation,
      marks,
      ways,
      beside: organisation.beside !== undefined && ids.has(organisation.beside),
      ...(says === undefined ? {} : { says }),
      ...(instead?.use === undefined ? {} : { instead: instead.use }),
    };
  });
  return { cards, offered };
}

/** Rule 4: a number stays on the first card that has it, an out-of-hours number on each; a card with no way left goes. */
function firstNumbers(list: readonly Listed[]): readonly Listed[] {
  const seen = new Set<string>();
  const kept = list.map((entry) => {
    const ways = entry.ways.filter((way) => {
      if (way.way !== 'phone' || way.outOfHours) return true;
      if (seen.has(way.tel)) return false;
      seen.add(way.tel);
      return true;
    });
    return { ...entry, ways };
  });
  return kept.filter(({ ways }) => ways.length > 0);
}

/** What to use while a way is down: what its outage names, else the organisation's own open way, else the helpline. */
function inPlaceOf(
  directory: Directory,
  downs: Downs,
  shownWay: ShownWay,
  { organisation }: Listed,
  all: readonly ShownWay[],
  now: Date,
): ShownWay {
  const { down } = shownWay.state;
  const open = ownOpen(all, shownWay.way.way);
  const instead =
    (down && insteadOf(directory, downs, down)) ??
    (open ? { organisation, way: open } : helplineNow(directory, now));
  return instead === undefined || instead.way === shownWay.way ? shownWay : { ...shownWay, instead };
}

/** An open way of another kind. */
const ownOpen = (ways: readonly ShownWay[], kind: string): Way | undefined =>
  ways.find(({ way, state }) => way.way !== kind && state.state === 'open')?.way;

/** The chosen way is closed or unknown: name what to use, the organisation's own open way, else the 24-hour helpline. */
function useInstead(
  { organisation, ways: own }: Listed,
  ways: readonly ShownWay[],
  contact: string | undefined,
  stateOf: (way: Way) => State,
): { use?: Replacement } | undefined {
  if (contact === undefined || !TIMED.includes(contact)) return undefined;
  const state = bestState({ organisation, ways: own }, contact, stateOf);
  if (state === undefined || state === 'open') return undefined;
  const named = ways.find(({ way, instead }) => way.way === contact && instead)?.instead;
  if (named) return { use: named };
  const open = ownOpen(ways, contact);
  return open ? { use: { organisation, way: open } } : {};
}
