import type { Way } from './directory-schema.ts';
import type { State } from './hours.ts';
import type { Listed } from './listed.ts';

const RANK = { open: 0, unknown: 1, closed: 2 } as const;

/** The best state among an organisation's ways of one kind; undefined when it has none. */
export function bestState(
  entry: Listed,
  kind: string,
  stateOf: (way: Way) => State,
): State['state'] | undefined {
  const states = entry.ways.filter((way) => way.way === kind).map((way) => stateOf(way).state);
  return states.sort((a, b) => RANK[a] - RANK[b])[0];
}

/**
 * Rule 2: those who offer the chosen way come first, sorted by the state of that way and otherwise as they
 * were; then the rest as they were. `last` keeps its place at the end. Nobody offers it: nothing moves.
 */
export function orderByWay(
  list: readonly Listed[],
  kind: string,
  last: string | undefined,
  stateOf: (way: Way) => State,
): { list: readonly Listed[]; offered: boolean } {
  const rank = (entry: Listed) => {
    const state = bestState(entry, kind, stateOf);
    return state === undefined ? undefined : RANK[state];
  };
  const offered = list.some((entry) => rank(entry) !== undefined);
  if (!offered) return { list, offered };
  const end = list.filter(({ organisation }) => organisation.id === last);
  const others = list.filter(({ organisation }) => organisation.id !== last);
  const first = others.filter((entry) => rank(entry) !== undefined);
  const rest = others.filter((entry) => rank(entry) === undefined);
  first.sort((a, b) => (rank(a) ?? 0) - (rank(b) ?? 0));
  return { list: [...first, ...rest, ...end], offered };
}
