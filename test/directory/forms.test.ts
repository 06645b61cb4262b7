import type { z } from 'zod';
import { date, display, site, span, tel, text } from '../../src/directory/forms.ts';

const wrong = (schema: z.ZodType, value: unknown) =>
  schema.safeParse(value).error?.issues.map(({ message }) => message);

test.each([
  ['a space that does not break', '0808\u00a02000 247', 'letter 5 is no plain space (U+00A0)'],
  ['a space of no width', '0808 2000\u200b 247', 'letter 10 is a sign that nobody sees (U+200B)'],
  ['a turn of direction', '\u202d0808 2000 247\u202c', 'letter 1 is a sign that nobody sees (U+202D)'],
  ['a hyphen that does not break', '0808\u20112000', 'letter 5 is a dash'],
  ['curly marks', '“0808 2000 247”', 'letter 1 is a curly mark (“)'],
  ['two spaces', '0808  2000', 'a number is digits and single spaces'],
])('a number that was pasted with %s says where', (_kind, value, words) => {
  expect(wrong(display, value)).toEqual([expect.stringContaining(words)]);
});

test('so does what a phone dials, and an address', () => {
  expect(wrong(tel, '+44\u200b8082000247')).toEqual([
    expect.stringContaining('letter 4 is a sign that nobody sees (U+200B)'),
  ]);
  expect(wrong(text(5), '4 New\u202eWharf Road')).toEqual([
    expect.stringContaining('letter 6 is a sign that nobody sees (U+202E)'),
  ]);
  expect(wrong(text(5), '4 New  Wharf Road')).toEqual(['a space is one too many here']);
  expect(wrong(text(5), 'Unit')).toEqual([
    '“Unit” is too short: write it out, in quotation marks if it holds “#” or a colon',
  ]);
  expect(wrong(text(5), '\u00a0 \u00a0 \u00a0')).toContain('these words are empty');
  expect(wrong(text(5), 'St Mark’s Road')).toBeUndefined();
});

test.each([
  'davss.org.uk',
  'www.kent.gov.uk/help/page.aspx',
  'davss.org.uk/find?area=kent&x=1',
  'a.org/Page#part',
  'a.org?x=y',
])('a website may be %s', (value) => expect(wrong(site, value)).toBeUndefined());

test.each([
  ['https://davss.org.uk', 'take https:// out'],
  ['WWW.Kent.gov.uk/help', 'its name, up to the first stroke, is in small letters'],
  ['javascript:alert(1)', 'a website is written without https://'],
  ['a.org/two words', 'a website is written without https://'],
  ['a.org/"onclick=x', 'a website is written without https://'],
  ['user@a.org', 'a website is written without https://'],
  ['davss.org.uk/\u200bfind', 'letter 14 is a sign that nobody sees'],
])('and not %s', (value, words) => {
  expect(wrong(site, value)).toEqual([expect.stringContaining(words)]);
});

test.each([
  ['18:00-00:00', 'midnight at the end of a day is written 24:00'],
  ['18:00-02:00', 'A night is written as 18:00-24:00 on one day and 00:00-02:00 on the next'],
  ['closed', 'hours are written like 08:45-16:15: leave a day out'],
])('hours that are %s say how they are written', (value, words) => {
  expect(wrong(span, value)).toEqual([expect.stringContaining(words)]);
});

test.each([
  ['23/12/2026', 'a date is written like 2026-11-22'],
  ['2026-02-30', 'there is no 2026-02-30: write a day that there is'],
  ['2026-12-23:closed', 'a date is written like 2026-11-22, and a space follows its colon'],
])('a date that is %s says how it is written', (value, words) => {
  expect(wrong(date, value)).toEqual([words]);
});
