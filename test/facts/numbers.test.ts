import { isValidPhoneNumber, parsePhoneNumberWithError } from 'libphonenumber-js/max';
import { content, everyScreen } from './every-screen.ts';

/** Every number of the specification, typed here once more: a second pair of eyes on each digit. */
const NUMBERS: Readonly<Record<string, readonly string[]>> = {
  'police-999': ['999', '18000', '999'],
  'national-da-helpline': ['0808 2000 247'],
  'victim-support': ['0808 168 9276', '0808 168 9111'],
  'community-safety-unit': ['01892 526121'],
  'police-101': ['101'],
  'nhs-111-option-2': ['111'],
  childline: ['0800 1111'],
  'kcc-children': ['03000 41 11 11', '03000 41 91 91'],
  'kcc-adults': ['03000 41 61 61', '03000 41 91 91'],
  samaritans: ['116 123'],
  'mens-advice-line': ['0808 801 0327'],
  'respect-phoneline': ['0808 802 4040'],
  'national-stalking-helpline': ['0808 802 0300'],
  'modern-slavery-helpline': ['08000 121 700'],
  'rape-support': ['0808 500 2222'],
  'council-housing': ['01892 352777'],
  shelter: ['0808 800 4444'],
  crimestoppers: ['0800 555 111'],
  galop: ['0800 999 5428'],
  'karma-nirvana': ['0800 5999 247'],
  hourglass: ['0808 808 8141'],
};
const WEBSITES: Readonly<Record<string, readonly string[]>> = {
  'national-da-helpline': ['nationaldahelpline.org.uk', 'nationaldahelpline.org.uk'],
  'police-999': ['999bsl.co.uk'],
  davss: ['davss.org.uk'],
  'look-ahead': ['lookahead.org.uk'],
  cdap: ['kentcdap.org'],
  'dads-unlimited': ['dadsunltd.org.uk'],
  'interventions-alliance': ['interventionsalliance.com'],
  'protection-against-stalking': ['protectionagainststalking.org'],
  'rape-support': ['247sexualabusesupport.org.uk', '247sexualabusesupport.org.uk'],
  'nhs-sarc': ['nhs.uk/sarcs'],
  'council-housing': ['tunbridgewells.gov.uk/benefits/homelessness'],
};
const organisations = Object.values(content.directory.organisations);
const digits = (text: string) => text.replaceAll(' ', '');

test.each(organisations.map((organisation) => [organisation.id, organisation] as const))(
  '%s has the numbers and websites of the specification, and no others',
  (id, { ways }) => {
    expect(ways.flatMap((way) => ('display' in way ? [way.display] : []))).toEqual(NUMBERS[id] ?? []);
    expect(ways.flatMap((way) => ('website' in way ? [way.website] : []))).toEqual(WEBSITES[id] ?? []);
  },
);

test('every organisation of the specification is there', () => {
  const expected = new Set([...Object.keys(NUMBERS), ...Object.keys(WEBSITES), 'one-stop-shop']);
  expect(new Set(organisations.map(({ id }) => id))).toEqual(expected);
});

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

test('no screen holds a number that the specification does not', () => {
  const known = new Set([...Object.values(NUMBERS).flat().map(digits), '999']);
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
  // The six numbers of the page and what is on from the start are on some screen; what is off is on none.
  const on = ['999', '18000', '0808 2000 247', '0808 168 9276', '01892 526121', '101', '111', '0800 1111'];
  const kent = ['03000 41 11 11', '03000 41 61 61', '03000 41 91 91', '116 123'];
  const newer = ['0808 168 9111', '0808 801 0327', '0808 802 0300', '08000 121 700'];
  expect([...found].sort()).toEqual([...on, ...kent, ...newer].map(digits).sort());
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
