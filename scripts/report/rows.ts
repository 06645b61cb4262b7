import type { Directory, Organisation } from '../../src/directory/directory-schema.ts';
import { downsAt, stateNow } from '../../src/directory/down.ts';
import { londonDate } from '../../src/directory/hours.ts';
import { writtenWay } from '../../src/words/cards.ts';

export const COLUMNS = [
  'organisation',
  'way',
  'value',
  'now',
  'shown',
  'source',
  'copied',
  'checked',
  'review by',
] as const;
export type Row = Readonly<Record<(typeof COLUMNS)[number], string>>;

function shownOf({ layer, approved, withdrawn }: Organisation): string {
  if (withdrawn) return `no: withdrawn ${withdrawn.date}, ${withdrawn.reason}`;
  if (layer === 'supplement' && !approved) return 'no: waits for approval';
  return approved ? `yes: approved by ${approved.by}, ${approved.date}` : 'yes';
}

/** Every way to reach everybody, the overdue first, then those that were never checked with the service. */
export function rowsOf(directory: Directory, now: Date): readonly Row[] {
  const today = londonDate(now);
  const downs = downsAt(directory, now);
  const rank = ({ reviewBy, checked }: Organisation) =>
    reviewBy < today ? 0 : checked === undefined ? 1 : 2;
  return Object.values(directory.organisations)
    .toSorted((a, b) => rank(a) - rank(b) || a.reviewBy.localeCompare(b.reviewBy) || a.id.localeCompare(b.id))
    .flatMap((organisation) =>
      organisation.ways.map((way) => {
        const { state, down } = stateNow(directory, downs, way, now);
        const source = way.supplement?.source ?? organisation.source;
        const waits = way.supplement && !way.supplement.approved;
        const { checked, reviewBy, name } = organisation;
        return {
          organisation: name,
          way: way.way,
          value: writtenWay(way),
          now: down ? `down until ${down.until}` : state,
          shown: waits ? 'no: this way waits for approval' : shownOf(organisation),
          source: source.from,
          copied: source.copied,
          checked: checked ?? 'never',
          'review by': reviewBy < today ? `${reviewBy} (overdue)` : reviewBy,
        };
      }),
    );
}

/** Spreadsheets take a value that begins with one of these for a sum to be done. */
const cell = (text: string) => `"${(/^[=+\-@\t]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
export const csv = (rows: readonly Row[]): string =>
  `\ufeff${[COLUMNS.map(cell), ...rows.map((row) => COLUMNS.map((name) => cell(row[name])))].map((all) => all.join(',')).join('\r\n')}\r\n`;
