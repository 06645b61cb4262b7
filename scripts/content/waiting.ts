import { shownNowhere, UNNAMED } from '../../src/checks/nowhere.ts';
import { organisationFile } from '../../src/checks/rule.ts';
import { type Gap, toAsk, unsaid } from '../../src/checks/unsaid.ts';
import type { Content } from '../../src/content/content.ts';
import type { Directory, Organisation, Way } from '../../src/directory/directory-schema.ts';
import { listed } from '../../src/directory/listed.ts';
import type { Flows } from '../../src/flow/flow-schema.ts';

/** What an officer must do before somebody or some number is shown, or is known to be right, one line each; the most missed first. */
export function waitingLines(content: Pick<Content, 'directory' | 'flows' | 'languages'>): string[] {
  const { directory, flows } = content;
  const missed = onlyPhones(directory, flows.situations);
  const gaps = new Map(unsaid(content).map(({ organisation, gaps: all }) => [organisation.id, all]));
  const unseen = new Map(shownNowhere(content).map((one) => [one.id, one]));
  const told = Object.values(directory.organisations).flatMap((organisation) => {
    const { id } = organisation;
    const [rank, sentences] = toDo(organisation, unseen.get(id), gaps.get(id) ?? []);
    const words = `${organisationFile(id)} ${organisation.name}: ${sentences.join('. ')}`;
    return sentences.length === 0 ? [] : [{ id, rank: missed.has(id) ? -1 : rank, words }];
  });
  return told.sort((a, b) => a.rank - b.rank || a.id.localeCompare(b.id)).map(({ words }) => words);
}

const APPROVE = 'then add “approved: { by: your name, date: … }”';

/** All that is to be done about one organisation, and how soon: whoever is shown to nobody before what is only not known. */
function toDo(
  organisation: Organisation,
  unseen: ReturnType<typeof shownNowhere>[number] | undefined,
  gaps: readonly Gap[],
): readonly [rank: number, sentences: readonly string[]] {
  const { layer, approved, withdrawn, source } = organisation;
  const answers = gaps.includes('for') ? 'when it answers' : 'who it is for and when it answers';
  const asked = gaps.length === 0 ? [answers] : [answers, toAsk(gaps)];
  if (layer === 'supplement' && !approved && !withdrawn)
    return [
      0,
      [
        `ring ${numbers(organisation)}, ask ${asked.join(', and ')}, ${APPROVE}`,
        ...(unseen?.named === false ? [`And ${UNNAMED}`] : []),
        `Its source: ${source.from}`,
      ],
    ];
  const ways = organisation.ways
    .filter(({ supplement }) => supplement && !supplement.approved)
    .flatMap((way) => [
      `try ${'display' in way ? way.display : `“way: ${way.way}”`}, ${APPROVE} under “supplement” of this way`,
      `Its source: ${way.supplement?.source.from}`,
    ]);
  const nowhere = unseen && ways.length === 0 ? [`shown nowhere, because ${unseen.because}`] : [];
  const unknown = gaps.length === 0 ? [] : [`its source does not say who may use it. Ask ${toAsk(gaps)}`];
  return [ways.length > 0 ? 1 : 2, [...ways, ...nowhere, ...unknown]];
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

const numbers = ({ ways }: Organisation) =>
  ways.flatMap((way) => ('display' in way ? [way.display] : [])).join(', ') || 'the service';
