import type { ListedMark, Situation } from '../flow/flow-schema.ts';
import type { Directory, Organisation, Way } from './directory-schema.ts';

/** One organisation on its way to a card: what the situation adds, and the ways it keeps. */
export interface Listed {
  readonly organisation: Organisation;
  readonly mark?: ListedMark;
  /** Key of the line that stands before "what it does". */
  readonly says?: string;
  readonly ways: readonly Way[];
}

type Entry = Situation['contacts'][number];

/** In use: not withdrawn, and a supplement only with an approval. */
export const inUse = (organisation: Organisation | undefined): organisation is Organisation =>
  organisation !== undefined &&
  organisation.withdrawn === undefined &&
  (organisation.layer === 'page' || organisation.approved !== undefined);

export const usable = (way: Way) => way.supplement === undefined || way.supplement.approved !== undefined;

/** Rule 0: the situation's organisations that are in use, in its order; never an empty list. */
export function listed(directory: Directory, contacts: readonly Entry[], never: readonly string[]): Listed[] {
  const found = contacts
    .map((entry) => listedOne(directory, entry, never))
    .filter((entry) => entry !== undefined);
  if (found.length > 0) return found;
  // Nobody left to show: these two always are.
  const { emergency, helpline } = directory.lifelines;
  return [emergency, helpline]
    .map((id) => listedOne(directory, id, []))
    .filter((entry) => entry !== undefined);
}

/** Rule 3: the number that answers at any hour is added when it is missing. */
export function withHelpline(directory: Directory, list: readonly Listed[]): readonly Listed[] {
  const { helpline: id } = directory.lifelines;
  if (list.some(({ organisation }) => organisation.id === id)) return list;
  const helpline = listedOne(directory, id, []);
  return helpline ? [...list, helpline] : list;
}

function listedOne(directory: Directory, entry: Entry, never: readonly string[]): Listed | undefined {
  const wanted: Exclude<Entry, string> = typeof entry === 'string' ? { id: entry } : entry;
  const organisation = Object.hasOwn(directory.organisations, wanted.id)
    ? directory.organisations[wanted.id]
    : undefined;
  if (!inUse(organisation) || never.includes(wanted.id)) return undefined;
  const ways = wanted.ways
    ? wanted.ways.flatMap((kind) => organisation.ways.filter((way) => way.way === kind && usable(way)))
    : organisation.ways.filter((way) => !way.special && usable(way));
  return {
    organisation,
    ways,
    ...(wanted.mark === undefined ? {} : { mark: wanted.mark }),
    ...(wanted.says === undefined ? {} : { says: wanted.says }),
  };
}
