import { Temporal } from 'temporal-polyfill';
import { type Html, html } from '../../channels/web/html.ts';
import { organisationFile } from '../../checks/rule.ts';
import { FACTS } from '../../content/read-directory.ts';
import type { Organisation, Way } from '../../directory/directory-schema.ts';
import { WEEKDAYS } from '../../directory/directory-schema.ts';
import { writtenWay } from '../../words/cards.ts';
import type { DeskPage } from '../desk-page.ts';
import { knownBy } from '../known-by.ts';
import { sheet } from '../layout.ts';
import type { Known, Shelf } from '../shelf.ts';
import { dayOf, wayName } from '../words.ts';
import { changeForm, choice, field } from './change-form.ts';
import { savedNote } from './saved.ts';

interface Forms {
  readonly shelf: Shelf;
  readonly known: Known;
  readonly organisation: Organisation;
}

const form = ({ shelf, organisation }: Forms, kind: string, button: string, inside: Html, way?: number) =>
  changeForm(
    {
      tree: shelf.tree,
      fields: { kind, organisation: organisation.id, ...(way === undefined ? {} : { way }) },
      files: [organisationFile(organisation.id), ...(kind === 'number' ? [FACTS] : [])],
      button,
    },
    inside,
  );

/** A fold for each thing that can change: most days one is opened. */
const fold = (title: string, inside: Html) =>
  html`<details><summary>${title}</summary>\n${inside}</details>\n`;

function hoursForm(forms: Forms, way: Way, index: number): Html {
  const id = `hours-${index}`;
  const mode = way.hours === undefined ? 'none' : way.hours === 'always' ? 'always' : 'week';
  const week = typeof way.hours === 'object' ? way.hours : {};
  const modes = [
    ['week', 'on the days below'],
    ['always', 'day and night, every day'],
    ['none', 'not known: nobody has told us'],
  ] as const;
  const days = WEEKDAYS.map((day) =>
    field({
      name: day,
      id,
      label: `${day[0]?.toUpperCase()}${day.slice(1)}`,
      value: [week[day] ?? []].flat().join(', '),
    }),
  );
  return form(
    forms,
    'hours',
    'Show what changes',
    html`${choice({ name: 'mode', id, label: 'It is open' }, modes, mode)}
<p class="hint">Write hours like 09:00-12:00, by the 24-hour clock. Twice a day: 09:00-12:00, 17:00-19:00. Leave a closed day empty.</p>
<div class="row">${days}</div>`,
    index,
  );
}

function wayForms(forms: Forms, way: Way, index: number): Html {
  const id = `way-${index}`;
  const exceptions = Object.entries(way.exceptions ?? {});
  const waits = way.supplement && !way.supplement.approved;
  return html`<section><h2>${wayName(way.way)}: ${writtenWay(way)}</h2>
${waits && html`<p class="note">This waits for an approval, and is shown to nobody.</p>`}
${
  'display' in way &&
  fold(
    'Change the number',
    form(
      forms,
      'number',
      'Show what changes',
      html`${field({ name: 'display', id, label: 'The number, as it is printed', value: way.display, hint: 'What a phone dials is made from it.', needed: true })}${field({ name: 'again', id, label: 'Type it once more', hint: 'From where you have it, not from above: a wrong digit is seen so.', needed: true })}`,
      index,
    ),
  )
}
${way.way !== 'website' && fold('Change the hours', hoursForm(forms, way, index))}
${
  typeof way.hours === 'object' &&
  fold(
    'A day on which it is closed, or has other hours',
    html`${form(
      forms,
      'closed',
      'Show what changes',
      html`${field({ name: 'date', id: `${id}-closed`, label: 'Day', type: 'date', needed: true })}${field({ name: 'spans', id: `${id}-closed`, label: 'Hours on that day', hint: 'Like 10:00-11:00. Leave it empty where it is closed all day.' })}`,
      index,
    )}${exceptions.map(([date, spans]) =>
      changeForm(
        {
          tree: forms.shelf.tree,
          fields: { kind: 'usual', organisation: forms.organisation.id, way: index, date },
          files: [organisationFile(forms.organisation.id)],
          button: `Take out ${dayOf(date)}`,
        },
        html`<p>${dayOf(date)}: ${[spans].flat().join(' and ')}</p>`,
      ),
    )}`,
  )
}
${waits && fold('Approve this way', form(forms, 'approval', 'Show what changes', approvalFields(forms, id), index))}</section>\n`;
}

const approvalFields = ({ known }: Forms, id: string) =>
  html`${field({ name: 'by', id: `${id}-by`, label: 'Your name', needed: true })}${field({ name: 'date', id: `${id}-by`, label: 'Day', type: 'date', value: known.today, needed: true })}`;

/** Half a year on, as the next review. */
function halfYear(today: string): string {
  return Temporal.PlainDate.from(today).add({ months: 6 }).toString();
}

function entryForms(forms: Forms): Html {
  const { organisation, known } = forms;
  const { withdrawn, approved, layer } = organisation;
  return html`<section><h2>The whole entry</h2>
${fold(
  'Checked with the service today',
  form(
    forms,
    'checked',
    'Show what changes',
    html`<p>Ring or write to them first, and ask whether everything here is right.</p>${field({ name: 'date', id: 'checked', label: 'Checked on', type: 'date', value: known.today, needed: true })}${field({ name: 'reviewBy', id: 'checked', label: 'Look again by', type: 'date', value: halfYear(known.today), needed: true })}`,
  ),
)}
${layer === 'supplement' && approved === undefined && fold('Approve it, so that it is shown', form(forms, 'approval', 'Show what changes', html`<input type="hidden" name="way" value="">${approvalFields(forms, 'entry')}`))}
${
  withdrawn
    ? fold(
        'Show it again',
        form(
          forms,
          'back',
          'Show what changes',
          html`<p>Withdrawn on ${dayOf(withdrawn.date)}: ${withdrawn.reason}</p>`,
        ),
      )
    : fold(
        'Withdraw it, so that nobody is sent there',
        form(
          forms,
          'withdrawal',
          'Show what changes',
          html`${field({ name: 'reason', id: 'withdrawn', label: 'Why', needed: true })}${field({ name: 'date', id: 'withdrawn', label: 'Since', type: 'date', value: known.today, needed: true })}`,
        ),
      )
}
</section>`;
}

/** One organisation, and the forms for what an officer changes most. */
export const organisationPage = (shelf: Shelf): DeskPage => ({
  path: '/edit/organisation',
  show({ path, query }) {
    const known = shelf.look();
    const id = query.get('id') ?? '';
    const { organisations } = known.read.directory;
    const organisation = knownBy(organisations, id);
    if (!organisation) {
      const body = html`<p class="wrong">There is no such organisation, or its file has a mistake.</p><p><a href="/mistakes">To the mistakes</a></p>`;
      return sheet({ title: 'No such organisation', path, body, status: 404 });
    }
    const forms = { shelf, known, organisation };
    const body = html`${savedNote(query)}
<p>${organisation.withdrawn ? 'Withdrawn: it is shown to nobody.' : organisation.layer === 'supplement' && !organisation.approved ? 'It waits for an approval, and is shown to nobody.' : 'It is shown to residents.'}
From: ${organisation.source.from}, copied ${dayOf(organisation.source.copied)}. ${organisation.checked ? `Checked with the service on ${dayOf(organisation.checked)}.` : 'Never checked with the service.'} To be looked at again by ${dayOf(organisation.reviewBy)}.</p>
${organisation.ways.map((way, index) => wayForms(forms, way, index))}
${entryForms(forms)}
<h2>Everything else</h2>
<p>Its name, address, area and websites stand in <code>${organisationFile(id)}</code>. What it is for and what it does stand in <code>locales/en/organisations.json</code>: <a href="/edit/sentences?language=en&amp;file=organisations">change a sentence</a>.</p>`;
    return sheet({ title: organisation.name, path, body });
  },
});
