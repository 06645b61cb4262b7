import { heldAt, isAsHeld } from '../../checks/directory/held.ts';
import { countedDisplay, telOf } from '../../checks/directory/phone-numbers.ts';
import { organisationFile } from '../../checks/rule.ts';
import type { Reading } from '../../content/content.ts';
import { FACTS } from '../../content/read-directory.ts';
import type { Organisation } from '../../directory/directory-schema.ts';
import { WEEKDAYS } from '../../directory/directory-schema.ts';
import { tel as telForm } from '../../directory/forms.ts';
import { knownBy } from '../known-by.ts';
import type { Change, Edit, Unclear } from './change.ts';

type Read = (
  organisation: Organisation,
  field: (name: string) => string,
  way: number,
  read: Reading,
) => Unclear | Pick<Change, 'words' | 'edits'>;

const wrong = (words: string): Unclear => ({ wrong: words });
const DATE = /^\d{4}-\d\d-\d\d$/;
/** Spans as somebody types them: “9:00 – 12:00, 17:00-19:00”. */
const spansOf = (typed: string): string[] =>
  typed
    .split(/[,;]| and /)
    .map((span) =>
      span
        .replace(/\s/g, '')
        .replace(/[–—]/g, '-')
        .replace(/(^|-)(\d):/g, '$10$2:'),
    )
    .filter((span) => span !== '');
const oneOrMore = (spans: readonly string[]) => (spans.length === 1 ? spans[0] : spans);

const number: Read = ({ id, ways }, field, index, { facts }) => {
  const way = ways[index];
  const [display, again] = [field('display'), field('again')].map((typed) => typed.replace(/\s+/g, ' '));
  if (!way || !('display' in way) || !display) return wrong('Choose the number that changes.');
  if (display !== again)
    return wrong(`You typed “${display}” and then “${again}”: type the number twice, the same both times.`);
  const tel = telOf(display);
  if (tel === undefined || !telForm.safeParse(tel).success)
    return wrong(
      `“${display}” is not a UK phone number${countedDisplay(display)}. Type it as it is printed: digits, with single spaces.`,
    );
  const edits: Edit[] = [{ file: organisationFile(id), path: ['ways', index, 'display'], set: display }];
  if ('tel' in way) edits.push({ file: organisationFile(id), path: ['ways', index, 'tel'], set: tel });
  // The second typing stands where a second pair of eyes looks at it.
  const place = ways.slice(0, index).filter((one) => 'display' in one).length;
  if (facts?.numbers[id]?.[place] !== undefined)
    edits.push({ file: FACTS, path: ['numbers', id, place], set: again });
  return { words: `${way.way} ${way.display} is now ${display}`, edits };
};

const hours: Read = ({ id, ways }, field, index) => {
  const path = ['ways', index, 'hours'];
  const file = organisationFile(id);
  const way = ways[index]?.way ?? 'way';
  const about = `hours of ${way}`;
  if (field('mode') === 'none')
    return { words: `${about}: not known`, edits: [{ file, path, remove: true }] };
  if (field('mode') === 'always')
    return { words: `${about}: day and night`, edits: [{ file, path, set: 'always' }] };
  const week = WEEKDAYS.flatMap((day) => {
    const spans = spansOf(field(day));
    return spans.length > 0 ? [[day, oneOrMore(spans)] as const] : [];
  });
  if (week.length === 0) return wrong('Fill in at least one day, or choose that the hours are not known.');
  const said = week.map(([day, spans]) => `${day} ${[spans].flat().join(' and ')}`).join(', ');
  return { words: `${about}: ${said}`, edits: [{ file, path, set: Object.fromEntries(week) }] };
};

const closed: Read = ({ id, ways }, field, index) => {
  const date = field('date');
  if (!DATE.test(date)) return wrong('Choose the day.');
  const spans = spansOf(field('spans'));
  const path = ['ways', index, 'exceptions', date];
  const said = spans.length > 0 ? spans.join(' and ') : 'closed';
  const set = spans.length > 0 ? oneOrMore(spans) : 'closed';
  return {
    words: `${ways[index]?.way ?? 'way'} on ${date}: ${said}`,
    edits: [{ file: organisationFile(id), path, set, after: 'hours' }],
  };
};

const usual: Read = ({ id, ways }, field, index) => {
  const path = ['ways', index, 'exceptions', field('date')];
  return {
    words: `${ways[index]?.way ?? 'way'} on ${field('date')}: as usual`,
    edits: [{ file: organisationFile(id), path, remove: true }],
  };
};

/** An entry, or one of its ways. */
const approval: Read = ({ id }, field, index) => {
  const by = field('by');
  const date = field('date');
  if (by === '' || !DATE.test(date)) return wrong('Write who approves it, and choose the day.');
  const path = field('way') === '' ? ['approved'] : ['ways', index, 'supplement', 'approved'];
  return {
    words: `approved by ${by} on ${date}${field('way') === '' ? '' : `, way ${index + 1}`}`,
    edits: [{ file: organisationFile(id), path, set: { by, date } }],
  };
};

const withdrawal: Read = ({ id }, field) => {
  const reason = field('reason');
  const date = field('date');
  if (reason === '' || !DATE.test(date)) return wrong('Write the reason, and choose the day.');
  return {
    words: `withdrawn on ${date}: ${reason}`,
    edits: [{ file: organisationFile(id), path: ['withdrawn'], set: { date, reason } }],
  };
};

const back: Read = ({ id }) => ({
  words: 'no longer withdrawn',
  edits: [{ file: organisationFile(id), path: ['withdrawn'], remove: true }],
});

const checked: Read = ({ id }, field) => {
  const date = field('date');
  const reviewBy = field('reviewBy');
  if (!DATE.test(date) || !DATE.test(reviewBy)) return wrong('Choose both days.');
  const file = organisationFile(id);
  return {
    words: `checked with the service on ${date}, next review by ${reviewBy}`,
    edits: [
      { file, path: ['checked'], set: date, after: 'source' },
      { file, path: ['reviewBy'], set: reviewBy },
    ],
  };
};

const KINDS: Readonly<Record<string, Read>> = {
  number,
  hours,
  closed,
  usual,
  approval,
  withdrawal,
  back,
  checked,
};
export const isOrganisationKind = (kind: string): boolean => Object.hasOwn(KINDS, kind);

/** What a form about one organisation asks for. */
export function organisationChange(form: URLSearchParams, reading: Reading): Change | Unclear {
  const field = (name: string) => (form.get(name) ?? '').trim();
  const id = field('organisation');
  const { directory } = reading;
  const organisation = knownBy(directory.organisations, id);
  const read = KINDS[field('kind')];
  if (!organisation || !read) return wrong('There is no such organisation: its file may be gone.');
  const change = read(organisation, field, Number(field('way') || '0'), reading);
  if ('wrong' in change) return change;
  const edits = [...change.edits, ...change.edits.flatMap((edit) => inFacts(edit, reading))];
  return { ...change, edits, words: `${id}: ${change.words}`, back: `/edit/organisation?id=${id}` };
}

/** What is held of a value changes with it: whoever uses the desk looks at both before they are saved. */
function inFacts(edit: Edit, { facts, valueIn }: Reading): Edit[] {
  const held = facts?.held[edit.file];
  if (held === undefined || 'add' in edit) return [];
  const at = heldAt(held, valueIn(edit.file), edit.path);
  if (at === undefined) return [];
  const path = ['held', edit.file, ...at];
  if ('remove' in edit) return [{ file: FACTS, path, remove: true }];
  const before = at.reduce<unknown>((inner, step) => (inner as Record<PropertyKey, unknown>)[step], held);
  return isAsHeld(before, edit.set) ? [] : [{ file: FACTS, path, set: edit.set }];
}
