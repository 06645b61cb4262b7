import { unsaidLines } from '../../src/checks/unsaid.ts';
import type { Content } from '../../src/content/content.ts';
import type { Directory, Organisation, Way } from '../../src/directory/directory-schema.ts';
import { listed } from '../../src/directory/listed.ts';
import type { Flows } from '../../src/flow/flow-schema.ts';

/** What an officer must do before somebody or some number is shown, one line each; the most missed first. */
export function waitingLines(content: Pick<Content, 'directory' | 'flows' | 'languages'>): string[] {
  const {
    directory,
    flows: { situations },
  } = content;
  const { organisations } = directory;
  const missed = onlyPhones(directory, situations);
  const rank = ({ id }: Organisation) => (missed.has(id) ? 0 : 1);
  const all = Object.values(organisations).sort((a, b) => rank(a) - rank(b) || a.id.localeCompare(b.id));
  const off = all.filter(
    ({ layer, approved, withdrawn }) => layer === 'supplement' && !approved && !withdrawn,
  );
  const ways = all.flatMap((organisation) =>
    organisation.ways.flatMap((way) =>
      way.supplement && !way.supplement.approved && !off.includes(organisation)
        ? [{ organisation, way }]
        : [],
    ),
  );
  return [
    ...off.map(
      (organisation) =>
        `${place(organisation)} ${organisation.name}: ring ${numbers(organisation)}, ask who it is for and when it answers, then add “approved: { by: your name, date: … }”. Its source: ${organisation.source.from}`,
    ),
    ...ways.map(
      ({ organisation, way }) =>
        `${place(organisation)} ${organisation.name}, ${'display' in way ? way.display : way.way}: try it, then add “approved: { by: your name, date: … }” under “supplement” of this way. Its source: ${way.supplement?.source.from}`,
    ),
    ...unsaidLines(content),
  ];
}

/** Whoever meets a situation with nobody to ring waits for these: people worried about how they treat somebody, today. */
function onlyPhones(directory: Directory, situations: Flows['situations']): ReadonlySet<string> {
  const rings = ({ ways }: { readonly ways: readonly Way[] }) => ways.some(({ way }) => way === 'phone');
  return new Set(
    Object.values(situations).flatMap(({ contacts }) => {
      if (listed(directory, contacts, []).some(rings)) return [];
      return contacts
        .map((entry) => (typeof entry === 'string' ? entry : entry.id))
        .filter((id) => {
          const organisation = directory.organisations[id];
          return organisation !== undefined && rings(organisation);
        });
    }),
  );
}

const place = ({ id }: Organisation) => `directory/organisations/${id}.yaml`;
const numbers = ({ ways }: Organisation) =>
  ways.flatMap((way) => ('display' in way ? [way.display] : [])).join(', ') || 'the service';
