import { isValidPhoneNumber, parsePhoneNumberWithError } from 'libphonenumber-js/max';
import { listed, usable } from '../../src/directory/listed.ts';
import { facts } from '../support/numbers.ts';
import { content, everyScreen } from './every-screen.ts';

const organisations = Object.values(content.directory.organisations);
const digits = (text: string) => text.replaceAll(' ', '');

const dialled = organisations.flatMap(({ id, ways }) =>
  ways.flatMap((way) => ('tel' in way ? [{ id, ...way }] : [])),
);

test.each(dialled.map((way) => [way.display, way] as const))('%s dials what it shows', (_display, way) => {
  const shown = digits(way.display);
  if (shown.length <= 6) {
    // A short code with +44 in front of it is a dead number.
    expect(way.tel).toBe(shown);
    return;
  }
  expect(way.tel).toBe(`+44${shown.slice(1)}`);
  expect(isValidPhoneNumber(way.tel)).toBe(true);
  const parsed = parsePhoneNumberWithError(way.display, 'GB');
  expect(parsed.number).toBe(way.tel);
  expect(digits(parsed.formatNational())).toBe(shown);
});

test('no screen holds a number that the facts do not hold', () => {
  const known = new Set([...Object.values(facts.numbers).flat().map(digits), '999']);
  // Runs of digits that are no phone numbers: years, references of the outcomes table, fines.
  const other = /\b20[1-3]\d(-00\d|\/\d\d)?\b|£\d+\b/g;
  const found = new Set<string>();
  for (const { message } of everyScreen()) {
    const text = message.text
      .replace(other, ' ')
      .replaceAll('999bsl', ' ')
      .replaceAll(/24\/7 Rape|247sexual/g, ' ');
    for (const [run] of text.matchAll(/\d[\d ]*\d/g)) if (digits(run).length >= 3) found.add(digits(run));
  }
  expect([...found].filter((run) => !known.has(run))).toEqual([]);
  // What is on is on some screen; what is off is on none.
  const on = listed(content.directory, Object.keys(content.directory.organisations), []).flatMap(
    ({ organisation }) => organisation.ways.filter(usable),
  );
  const numbers = on.flatMap((way) => ('display' in way ? [digits(way.display)] : []));
  expect([...found].sort()).toEqual([...new Set(numbers)].sort());
});

test('a relay number is never dialled, and text goes to 999 alone', () => {
  const ways = everyScreen().flatMap(({ message }) => message.contacts.flatMap((card) => card.ways));
  for (const way of ways) {
    if (way.way === 'relay') expect(way).not.toHaveProperty('href');
    if (way.way === 'text') expect(way.href).toBe('sms:999');
    if (way.way === 'phone') expect(way.href).toBe(`tel:${way.tel}`);
  }
  expect(ways.some((way) => way.way === 'relay')).toBe(true);
});
