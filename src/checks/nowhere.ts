import type { Content } from '../content/content.ts';
import type { Organisation } from '../directory/directory-schema.ts';
import { isLifeline } from '../directory/lifelines-of.ts';
import { usable } from '../directory/listed.ts';
import { organisationFile } from './rule.ts';

export const UNNAMED =
  'no list in flows/ names it. Add its id under “contacts” of the situation that it is for';

/** Why no view can show an organisation; undefined where one can. */
function why({ layer, approved, withdrawn, ways }: Organisation, named: boolean): string | undefined {
  if (withdrawn) return `it is withdrawn (${withdrawn.reason}); take “withdrawn” out and it is back`;
  if (layer === 'supplement' && !approved)
    return `it waits for approval: “layer: supplement” means that it is not on the council page, so somebody has to say yes. Add “approved: { by: your name, date: … }”${named ? '' : `. And ${UNNAMED}`}`;
  if (!ways.some(usable)) return 'every way to reach it waits for approval under its “supplement”';
  return named ? undefined : UNNAMED;
}

/** Somebody whom no view can reach. */
interface Unseen {
  readonly id: string;
  readonly name: string;
  readonly because: string;
  /** Whether a list in flows/ names it. */
  readonly named: boolean;
}

/** Everybody whom no view can reach: a file that nobody will ever see is not in order by itself. */
export function shownNowhere({ directory, flows }: Pick<Content, 'directory' | 'flows'>): readonly Unseen[] {
  const listed = new Set(
    Object.values(flows.situations).flatMap(({ contacts }) =>
      contacts.map((entry) => (typeof entry === 'string' ? entry : entry.id)),
    ),
  );
  return Object.values(directory.organisations).flatMap((organisation) => {
    const { id, name, lifeline } = organisation;
    const named = listed.has(id) || isLifeline(lifeline);
    const because = why(organisation, named);
    return because === undefined ? [] : [{ id, name, because, named }];
  });
}

/** The same, a line each. */
export const nowhereLines = (known: Pick<Content, 'directory' | 'flows'>): string[] =>
  shownNowhere(known).map(
    ({ id, name, because }) => `${organisationFile(id)} ${name}: shown nowhere, because ${because}.`,
  );
