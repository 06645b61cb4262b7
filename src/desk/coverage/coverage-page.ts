import { Temporal } from 'temporal-polyfill';
import { html } from '../../channels/web/html.ts';
import type { Directory } from '../../directory/directory-schema.ts';
import { ZONE } from '../../directory/hours.ts';
import type { Asked as Situation } from '../../flow/shows.ts';
import type { DeskPage } from '../desk-page.ts';
import { knownBy } from '../known-by.ts';
import { notReady, sheet } from '../layout.ts';
import type { Ready, Shelf } from '../shelf.ts';
import { dayOf } from '../words.ts';
import { coverage, type Stretch } from './coverage.ts';

const WEEK = 7;
const HOLIDAYS = 6;

const shownTime = (at: number) => Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(ZONE);
const clock = (at: number) => shownTime(at).toPlainTime().toString().slice(0, 5);
const daysFrom = (first: string) =>
  Array.from({ length: WEEK }, (_, ahead) => Temporal.PlainDate.from(first).add({ days: ahead }));
const dayName = (day: Temporal.PlainDate) =>
  `${day.toLocaleString('en-GB', { weekday: 'short' })} ${day.day}`;

/** The part of a stretch that lies on one day, by the clock. */
const onDay = (day: Temporal.PlainDate, stretches: readonly Stretch[]) => {
  const begin = day.toZonedDateTime(ZONE).epochMilliseconds;
  const end = day.add({ days: 1 }).toZonedDateTime(ZONE).epochMilliseconds;
  return stretches
    .filter(({ from, to }) => from < end && to > begin)
    .map(({ from, to, open }) => ({
      from: clock(Math.max(from, begin)),
      to: to >= end ? '24:00' : clock(to),
      open,
    }));
};

const asked = ({ read }: Ready, id: string): Situation | undefined => {
  const situation = knownBy(read.flows.situations, id);
  return situation && { id, situation, never: [] };
};

/** One day of one situation: who is open, in words; a white spot where nobody is. */
function dayCell(day: Temporal.PlainDate, stretches: readonly Stretch[], name: string) {
  const parts = onDay(day, stretches);
  const empty = parts.filter(({ open }) => open.length === 0);
  const least = Math.min(...parts.map(({ open }) => open.length));
  const whole = parts.length === 1;
  return html`<td class="${empty.length > 0 && 'white'}" data-column="${name}">${
    empty.length > 0
      ? html`<b>nobody</b> ${whole ? 'all day' : empty.map(({ from, to }) => html`${from}–${to} `)}`
      : html`${least}${Math.max(...parts.map(({ open }) => open.length)) > least && html`–${Math.max(...parts.map(({ open }) => open.length))}`} open`
  }</td>`;
}

const nameOf = (directory: Directory, id: string) => directory.organisations[id]?.name ?? id;

/** Situations by the days of a week: how many answer, and the hours in which nobody does. */
export const coveragePage = (shelf: Shelf): DeskPage => ({
  path: '/coverage',
  show({ path, query }) {
    const ready = shelf.ready();
    if (!ready) return notReady('Who is open', path);
    const { directory, flows } = ready.read;
    const today = shelf.look().today;
    const typed = query.get('from') ?? '';
    const first = /^\d{4}-\d\d-\d\d$/.test(typed) && !Number.isNaN(Date.parse(typed)) ? typed : today;
    const days = daysFrom(first);
    const situations = Object.keys(flows.situations);
    const rows = situations.map((id) => {
      const one = asked(ready, id);
      const stretches = one ? coverage(directory, one, first, WEEK) : [];
      return html`<tr><th scope="row"><a href="/coverage/one?situation=${id}&amp;from=${first}">${id}</a></th>${days.map((day) => dayCell(day, stretches, dayName(day)))}</tr>\n`;
    });
    const coming = directory.holidays.dates.filter((date) => date >= today).slice(0, HOLIDAYS);
    const body = html`<p>How many organisations of each situation can be rung, written to or visited. The two numbers of the bar, 999 and the helpline, stand on every screen besides. A bank holiday counts as not open where nobody has said otherwise.</p>
<form method="get" action="/coverage" class="row"><p><label for="from">The week that begins on</label><input id="from" name="from" type="date" value="${first}"></p><p><button>Show</button></p></form>
<p>Bank holidays to come: ${coming.map((date, at) => html`${at > 0 && ', '}<a href="/coverage?from=${date}">${dayOf(date)}</a>`)}.</p>
<div class="wide" role="region" aria-label="Situations by day" tabindex="0"><table class="week"><thead><tr><th scope="col">Situation</th>${days.map((day) => html`<th scope="col">${dayName(day)}${directory.holidays.dates.includes(day.toString()) && html`<br>bank holiday`}</th>`)}</tr></thead><tbody>${rows}</tbody></table></div>`;
    return sheet({ title: 'Who is open', path, body });
  },
});

/** One situation, hour by hour. */
export const situationPage = (shelf: Shelf): DeskPage => ({
  path: '/coverage/one',
  show({ path, query }) {
    const ready = shelf.ready();
    if (!ready) return notReady('Who is open', path);
    const id = query.get('situation') ?? '';
    const first = query.get('from') ?? '';
    const one = asked(ready, id);
    if (!one || !/^\d{4}-\d\d-\d\d$/.test(first) || Number.isNaN(Date.parse(first)))
      return sheet({
        title: 'No such situation',
        path,
        status: 404,
        body: html`<p>There is no such situation.</p>`,
      });
    const { directory } = ready.read;
    const stretches = coverage(directory, one, first, WEEK);
    const body = html`${daysFrom(first).map(
      (
        day,
      ) => html`<h2>${dayName(day)}${directory.holidays.dates.includes(day.toString()) && ', bank holiday'}</h2>
<dl class="hours">${onDay(day, stretches).map(
        ({ from, to, open }) =>
          html`<dt>${from}–${to}</dt><dd class="${open.length === 0 && 'white'}">${open.length === 0 ? 'Nobody of this situation' : open.map((who) => nameOf(directory, who)).join(', ')}</dd>\n`,
      )}</dl>`,
    )}
<p><a href="/coverage?from=${first}">All situations</a></p>`;
    return sheet({ title: `Who is open: ${id}`, path, body });
  },
});
