import { didYouMean } from '../flow/did-you-mean.ts';
import type { Fault } from '../flow/fault.ts';
import { checkLifeline } from './check-lifelines.ts';
import type { Areas, Organisation } from './schema.ts';

/** Short numbers that are dialled as they are; everything else is +44 and the number without its first 0. */
const SHORT = /^(999|112|101|105|111|119|116\d{3})$/;

/** What a phone must dial for a number printed like this; undefined when no such number exists in the UK. */
export function telOf(display: string): string | undefined {
  const digits = display.replaceAll(' ', '');
  if (SHORT.test(digits)) return digits;
  // Numbers have ten or eleven digits, but for a few old freephone ones such as 0800 1111.
  return /^(0[1-9]\d{8,9}|0800\d{4})$/.test(digits) ? `+44${digits.slice(1)}` : undefined;
}

const digitsIn = (display: string) => display.replaceAll(' ', '').length;

/** A UK number begins with 0 and has eleven digits, or is a short code. */
function counted(display: string): string {
  if (!display.startsWith('0')) return ': it begins with 0, or is a short code such as 101';
  const off = digitsIn(display) - 11;
  if (off === 0) return '';
  return `: it has ${digitsIn(display)} digits, ${Math.abs(off)} too ${off > 0 ? 'many' : 'few'}`;
}

/** Few numbers have ten digits: one is as likely to be forgotten. */
const short = (display: string) =>
  digitsIn(display) === 10 && !display.startsWith('0800')
    ? `; or “${display}” lacks a digit: it has 10, and most numbers have 11`
    : '';

/** Checks one organisation against the rest of the content: its file's name, number, area, names of others. */
export function checkOrganisation(
  organisation: Organisation,
  name: string,
  { file, areas, ids }: { file: string; areas: Areas | undefined; ids: ReadonlySet<string> },
): Fault[] {
  const faults: Fault[] = [];
  const fault = (path: Fault['path'], message: string) => faults.push({ file, path, message });
  if (organisation.id !== name) {
    const other = ids.has(organisation.id) ? `: “${organisation.id}” is already another file` : '';
    fault(['id'], `the id “${organisation.id}” must be the file’s name, “${name}”${other}`);
  }
  organisation.ways.forEach((way, index) => {
    if (way.way !== 'phone' && way.way !== 'text') return;
    const tel = telOf(way.display);
    if (tel === undefined) {
      fault(['ways', index, 'display'], `“${way.display}” is not a UK phone number${counted(way.display)}`);
    } else if (tel !== way.tel) {
      const message = `“${way.tel}” is not what “${way.display}” dials: it should be ${tel}${short(way.display)}`;
      fault(['ways', index, 'tel'], message);
    }
  });
  faults.push(...checkLifeline(organisation, file), ...checkExceptions(organisation, file));
  if (areas && Array.isArray(organisation.area)) {
    organisation.area.forEach((area, index) => {
      if (areas.areas.includes(area)) return;
      fault(['area', index], `there is no area “${area}”${didYouMean(area, areas.areas)}`);
    });
  }
  const { beside } = organisation;
  if (beside !== undefined && !ids.has(beside)) {
    fault(['beside'], `there is no organisation “${beside}”${didYouMean(beside, ids)}`);
  }
  if (organisation.layer === 'page' && organisation.approved) {
    fault(['approved'], 'a page entry needs no approval: it is what the council page says');
  }
  return faults;
}

/** Changes to hours that are not there, or never end, would be read by nobody. */
function checkExceptions({ ways }: Organisation, file: string): Fault[] {
  return ways.flatMap(({ hours, exceptions }, index) => {
    if (exceptions === undefined || typeof hours === 'object') return [];
    const message = `“exceptions” change nothing here: write “hours” by weekday first, in place of ${hours ?? 'none'}`;
    return [{ file, path: ['ways', index, 'exceptions'], message }];
  });
}

/** A number may stand in one organisation only: two cards with one number look like two services. */
export function checkNumbers(entries: readonly { file: string; organisation: Organisation }[]): Fault[] {
  const faults: Fault[] = [];
  const first = new Map<string, string>();
  for (const { file, organisation } of entries) {
    organisation.ways.forEach((way, index) => {
      if (way.way !== 'phone' || way.outOfHours) return;
      const owner = first.get(way.tel);
      const message = `the number ${way.display} is already in “${owner}”`;
      if (owner !== undefined) faults.push({ file, path: ['ways', index, 'display'], message });
      else first.set(way.tel, organisation.id);
    });
  }
  return faults;
}
