import { organisationFile } from '../checks/rule.ts';
import type { Directory, Organisation, Way } from '../directory/directory-schema.ts';
import { inUse } from '../directory/listed.ts';
import { writtenWay } from '../words/cards.ts';

/** One fact with where it is from and how old it is. */
export interface Fact {
  readonly organisation: string;
  readonly name: string;
  readonly what: string;
  readonly file: string;
  readonly from: string;
  readonly copied: string;
  readonly checked?: string;
  readonly reviewBy: string;
  readonly overdue: boolean;
  /** Shown to nobody: it is withdrawn, or waits for an approval. */
  readonly hidden: boolean;
}

function factsOf(organisation: Organisation, today: string): Fact[] {
  const { id, name, source, ways, checked, reviewBy, told = {} } = organisation;
  const shown = inUse(organisation);
  const fact = (what: string, { from, copied }: Organisation['source'], hidden: boolean): Fact => ({
    organisation: id,
    name,
    what,
    file: organisationFile(id),
    from,
    copied,
    ...(checked === undefined ? {} : { checked }),
    reviewBy,
    overdue: reviewBy < today,
    hidden,
  });
  return [
    ...ways.map((way) =>
      fact(
        writtenWay(way),
        way.supplement?.source ?? source,
        !shown || (way.supplement !== undefined && way.supplement.approved === undefined),
      ),
    ),
    ...Object.entries(told).map(([what, from]) => fact(what, from, !shown)),
  ];
}

/** Every fact: those that are overdue first, the longest overdue before all. */
export const factsIn = ({ organisations }: Directory, today: string): readonly Fact[] =>
  Object.values(organisations)
    .flatMap((organisation) => factsOf(organisation, today))
    .sort(
      (a, b) =>
        Number(b.overdue) - Number(a.overdue) ||
        a.reviewBy.localeCompare(b.reviewBy) ||
        a.name.localeCompare(b.name),
    );

/** Where the page gives one fact and a newer source another: the page’s stands, and an officer has to ask. */
export interface Disagreement {
  readonly organisation: Organisation;
  readonly page: Way;
  readonly other: Way;
}

/** An organisation of the page with a further way of the same kind from elsewhere. */
export const disagreements = ({ organisations }: Directory): readonly Disagreement[] =>
  Object.values(organisations)
    .filter(({ layer }) => layer === 'page')
    .flatMap((organisation) =>
      organisation.ways
        .filter(({ supplement }) => supplement !== undefined)
        .flatMap((other) => {
          const page = organisation.ways.find(
            ({ way, supplement }) => way === other.way && supplement === undefined,
          );
          return page ? [{ organisation, page, other }] : [];
        }),
    );
