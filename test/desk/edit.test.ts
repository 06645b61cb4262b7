import { numberOf, telOf } from '../support/numbers.ts';
import {
  CSU,
  change,
  ENGLISH,
  filled,
  LOG,
  of,
  organisation,
  reviewOf,
  SHOP,
  said,
  send,
  withHours,
} from './change.ts';
import { openDesk } from './open-desk.ts';

const OLD = numberOf('community-safety-unit');
const VICTIM_SUPPORT = numberOf('victim-support');

// Both typings are saved: the second where a second pair of eyes looks.
test('a number: shown first, saved in both its forms, and told in the list of changes', async () => {
  const desk = await openDesk();
  const before = desk.read(CSU);
  const { shown, saved } = await change(
    desk,
    organisation('community-safety-unit', 'number', { display: '01892  526122', again: '01892  526122' }),
    [CSU],
  );
  expect(shown.status).toBe(200);
  expect(shown.text).toContain('01892 526122');
  expect(saved.status).toBe(303);
  expect(desk.read(CSU)).toBe(
    before.replace(OLD, '01892 526122').replace(telOf('community-safety-unit'), '+441892526122'),
  );
  expect(desk.read('directory/facts.yaml')).toContain('community-safety-unit: ["01892 526122"]');
  expect(desk.read(LOG)).toMatch(
    new RegExp(`- 2027-01-05 12:00, Jo Smith: community-safety-unit: phone ${OLD} is now 01892 526122\\n$`),
  );
});

test.each([
  [
    'a number typed in two ways',
    organisation('community-safety-unit', 'number', { display: '01892 526122', again: '01892 526112' }),
    'type the number twice',
  ],
  [
    'no number',
    organisation('community-safety-unit', 'number', { display: '01892 52612', again: '01892 52612' }),
    'not a UK phone number',
  ],
  [
    'a number that stands elsewhere',
    organisation('community-safety-unit', 'number', { display: VICTIM_SUPPORT, again: VICTIM_SUPPORT }),
    'is the number of',
  ],
  [
    'hours that end before they begin',
    organisation('one-stop-shop', 'hours', { mode: 'week', wednesday: '13:00-10:00' }),
    'these hours end before they begin',
  ],
  [
    'the helpline withdrawn',
    organisation('national-da-helpline', 'withdrawal', { reason: 'closed', date: '2027-01-04' }),
    'he helpline cannot be withdrawn',
  ],
  [
    'a day that has not come',
    organisation('davss', 'checked', { date: '2027-03-01', reviewBy: '2027-09-01' }),
    'a day that has not come yet',
  ],
  [
    'an approval that nothing waits for',
    organisation('davss', 'approval', { way: '', by: 'Jo', date: '2027-01-04' }),
    'needs no approval',
  ],
])('what the check refuses is refused: %s', async (_what, fields, words) => {
  const desk = await openDesk();
  const file = of(fields.organisation);
  const before = desk.read(file);
  const { shown, saved } = await change(desk, fields, [file]);
  expect(shown.status).toBeGreaterThanOrEqual(400);
  expect(shown.text).toContain(words);
  expect(saved.status).toBe(409);
  expect(desk.read(file)).toBe(before);
});

test('hours are changed together with the sentence that names them', async () => {
  const desk = await openDesk();
  withHours(desk);
  const fields = organisation('one-stop-shop', 'hours', { mode: 'week', wednesday: '10:00 – 13:00' });
  const refused = await send(desk, 'edit/change', filled(desk, fields, [SHOP]));
  expect(refused.status).toBe(422);
  expect(refused.text).toContain('name="also" value="organisations:one-stop-shop/what"');
  const sentence = said(desk, 'organisations', 'one-stop-shop', 'what');
  const later = sentence.replace('9am until noon', '10am until 1pm');
  const also = { also: 'organisations:one-stop-shop/what', 'also-text': later };
  const before = [desk.read(SHOP), desk.read(ENGLISH)] as const;
  const { saved } = await change(desk, { ...fields, ...also }, [SHOP, ENGLISH]);
  expect(saved.status).toBe(303);
  expect(desk.read(SHOP)).toBe(before[0].replace('09:00-12:00', '10:00-13:00'));
  expect(desk.read(ENGLISH)).toBe(before[1].replace(sentence, later));
});

test.each([
  [
    'a closed day',
    SHOP,
    organisation('one-stop-shop', 'closed', { date: '2027-01-06', spans: '' }),
    '    exceptions: { 2027-01-06: closed }\n',
  ],
  [
    'other hours on one day',
    SHOP,
    organisation('one-stop-shop', 'closed', { date: '2027-01-06', spans: '10:00-11:00' }),
    '    exceptions: { 2027-01-06: 10:00-11:00 }\n',
  ],
  [
    'a withdrawal',
    of('davss'),
    organisation('davss', 'withdrawal', { date: '2027-01-04', reason: 'it has closed: see #4' }),
    'withdrawn: { date: 2027-01-04, reason: "it has closed: see #4" }\n',
  ],
  [
    'checked today',
    of('davss'),
    organisation('davss', 'checked', { date: '2027-01-05', reviewBy: '2027-07-05' }),
    'checked: 2027-01-05\n',
  ],
  [
    'an approval',
    of('galop'),
    organisation('galop', 'approval', { way: '', by: 'Jo Smith', date: '2027-01-04' }),
    'approved: { by: Jo Smith, date: 2027-01-04 }\n',
  ],
  [
    'a line that is down',
    'directory/outages.yaml',
    {
      kind: 'outage',
      down: 'victim-support 0',
      from: '2027-01-05T09:00',
      until: '2027-01-07T17:00',
      why: 'fault',
      instead: 'victim-support 1',
    },
    `  - { organisation: victim-support, way: phone, number: ${VICTIM_SUPPORT}, from: 2027-01-05 09:00, until: 2027-01-07 17:00, why: fault, instead: { organisation: victim-support, way: phone, number: ${numberOf('victim-support', 1)} } }\n`,
  ],
  [
    'a notice',
    'directory/outages.yaml',
    { kind: 'notice', says: 'heat', topic: '', from: '2027-01-05T09:00', until: '2027-01-07T17:00' },
    '  - { says: heat, from: 2027-01-05 09:00, until: 2027-01-07 17:00 }\n',
  ],
  [
    'a notice for whole days',
    'directory/outages.yaml',
    { kind: 'notice', says: 'heat', topic: '', from: '2027-01-05T00:00', until: '2027-01-07T23:59' },
    '  - { says: heat, from: 2027-01-05, until: 2027-01-07 }\n',
  ],
])('%s is one line, and the rest of the file is as it was', async (_what, file, fields, line) => {
  const desk = await openDesk();
  // Somebody has rung it, and taken it out of the list of what nobody has confirmed.
  const facts = desk.read('directory/facts.yaml');
  desk.write('directory/facts.yaml', facts.replace(/^not-confirmed:[\s\S]*$/m, 'not-confirmed: []\n'));
  const before = desk.read(file);
  const { shown, saved } = await change(desk, fields, [file]);
  expect([shown.status, saved.status]).toEqual([200, 303]);
  const after = desk.read(file);
  expect(after).toContain(line);
  expect(after.replace(line, '').replace('reviewBy: 2027-07-05', `reviewBy: ${reviewOf(before)}`)).toBe(
    before,
  );
});

test('what the desk does not change says which file to open', async () => {
  const { url } = await openDesk();
  const text = await (await fetch(`${url}edit`)).text();
  for (const file of [
    'directory/organisations/',
    'directory/bank-holidays.yaml',
    'flows/',
    'understanding.yaml',
  ])
    expect(text).toContain(file);
});
