import { readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ChangedMeanwhile, printOf, save } from '../../src/content/edit/save.ts';
import { openDesk } from './open-desk.ts';

type Desk = Awaited<ReturnType<typeof openDesk>>;
const of = (id: string) => `directory/organisations/${id}.yaml`;
const CSU = of('community-safety-unit');
const SHOP = of('one-stop-shop');
const LOG = 'directory/changes.md';

/** What a form is filled in with, sent as the browser would: the files that it is about as they are now. */
function filled(
  desk: Desk,
  fields: Readonly<Record<string, string>>,
  files: readonly string[],
): URLSearchParams {
  const form = new URLSearchParams(fields);
  for (const file of files) form.append('over', `${file} ${printOf(desk.read(file))}`);
  return form;
}

async function send(desk: Desk, path: string, form: URLSearchParams) {
  const headers = { origin: desk.url.slice(0, -1), 'content-type': 'application/x-www-form-urlencoded' };
  const response = await fetch(`${desk.url}${path}`, {
    method: 'POST',
    headers,
    body: form,
    redirect: 'manual',
  });
  return { status: response.status, text: await response.text() };
}

/** Seen first, then saved. */
async function change(desk: Desk, fields: Readonly<Record<string, string>>, files: readonly string[]) {
  const form = filled(desk, fields, files);
  const before = files.map((file) => desk.read(file));
  const shown = await send(desk, 'edit/change', form);
  expect(files.map((file) => desk.read(file))).toEqual(before);
  form.set('who', 'Jo Smith');
  return { shown, saved: await send(desk, 'edit/save', form) };
}

const organisation = (id: string, kind: string, fields: Readonly<Record<string, string>> = {}) => ({
  kind,
  organisation: id,
  way: '0',
  ...fields,
});

test('a number: shown first, saved in both its forms, and told in the list of changes', async () => {
  const desk = await openDesk();
  const before = desk.read(CSU);
  const { shown, saved } = await change(
    desk,
    organisation('community-safety-unit', 'number', { display: '01892  526122' }),
    [CSU],
  );
  expect(shown.status).toBe(200);
  expect(shown.text).toContain('01892 526122');
  expect(saved.status).toBe(303);
  expect(desk.read(CSU)).toBe(
    before.replace('01892 526121', '01892 526122').replace('+441892526121', '+441892526122'),
  );
  expect(desk.read(LOG)).toMatch(
    /- 2027-01-05 12:00, Jo Smith: community-safety-unit: phone 01892 526121 is now 01892 526122\n$/,
  );
});

test.each([
  [
    'no number',
    organisation('community-safety-unit', 'number', { display: '01892 52612' }),
    'not a UK phone number',
  ],
  [
    'a number that stands elsewhere',
    organisation('community-safety-unit', 'number', { display: '0808 168 9276' }),
    'is already in',
  ],
  [
    'hours that end before they begin',
    organisation('one-stop-shop', 'hours', { mode: 'week', wednesday: '13:00-10:00' }),
    'closing time must be after',
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
  const words = 'locales/en/organisations.json';
  const fields = organisation('one-stop-shop', 'hours', { mode: 'week', wednesday: '10:00 – 13:00' });
  const refused = await send(desk, 'edit/change', filled(desk, fields, [SHOP]));
  expect(refused.status).toBe(422);
  expect(refused.text).toContain('name="also" value="organisations:one-stop-shop/what"');
  const sentence = JSON.parse(desk.read(words))['one-stop-shop'].what as string;
  const also = {
    also: 'organisations:one-stop-shop/what',
    'also-text': sentence.replace('9am until noon', '10am until 1pm'),
  };
  const before = [desk.read(SHOP), desk.read(words)] as const;
  const { saved } = await change(desk, { ...fields, ...also }, [SHOP, words]);
  expect(saved.status).toBe(303);
  expect(desk.read(SHOP)).toBe(before[0].replace('09:00-12:00', '10:00-13:00'));
  expect(desk.read(words)).toBe(before[1].replace('9am until noon', '10am until 1pm'));
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
    '  - { organisation: victim-support, way: phone, number: 0808 168 9276, from: 2027-01-05 09:00, until: 2027-01-07 17:00, why: fault, instead: { organisation: victim-support, way: phone, number: 0808 168 9111 } }\n',
  ],
  [
    'a notice',
    'directory/outages.yaml',
    { kind: 'notice', says: 'heat', topic: '', from: '2027-01-05T09:00', until: '2027-01-07T17:00' },
    '  - { says: heat, from: 2027-01-05 09:00, until: 2027-01-07 17:00 }\n',
  ],
])('%s is one line, and the rest of the file is as it was', async (_what, file, fields, line) => {
  const desk = await openDesk();
  const before = desk.read(file);
  const { shown, saved } = await change(desk, fields, [file]);
  expect([shown.status, saved.status]).toEqual([200, 303]);
  const after = desk.read(file);
  expect(after).toContain(line);
  expect(after.replace(line, '').replace('reviewBy: 2027-07-05', 'reviewBy: 2027-05-22')).toBe(before);
});

test('two people at once: the second is told, and what the first saved stays', async () => {
  const desk = await openDesk();
  const [one, other] = ['01892 526122', '01892 526123'].map((display) =>
    filled(desk, organisation('community-safety-unit', 'number', { display }), [CSU]),
  );
  const all = await Promise.all(
    [one, other].map((form) => send(desk, 'edit/save', form ?? new URLSearchParams())),
  );
  expect(all.map(({ status }) => status).sort()).toEqual([303, 409]);
  expect(all.find(({ status }) => status === 409)?.text).toContain('Somebody else has changed');
  expect(desk.read(LOG).match(/^- /gm)).toHaveLength(1);
  const saved = all[0]?.status === 303 ? '01892 526122' : '01892 526123';
  expect(desk.read(CSU)).toContain(saved);
});

test('a mistake that was there before holds up no other change, and can be mended', async () => {
  const desk = await openDesk();
  desk.seed(of('davss'), 'reviewBy: 2027-05-22', 'reviewBy: 2020-05-22');
  const checked = organisation('davss', 'checked', { date: '2027-01-05', reviewBy: '2027-07-05' });
  const number = organisation('community-safety-unit', 'number', { display: '01892 526122' });
  expect((await change(desk, number, [CSU])).saved.status).toBe(303);
  expect((await change(desk, checked, [of('davss')])).saved.status).toBe(303);
});

test('whatever ends a save half-way, a file is the old one or the new one', async () => {
  const desk = await openDesk();
  const text = desk.read(CSU);
  const saving = { file: CSU, text: text.replace('526121', '526122'), over: printOf(text) };
  const beside = join(desk.root, 'directory/organisations/.community-safety-unit.yaml.new');
  // A save that was ended after half of its words: nobody reads them, and a while later they are in nobody's way.
  writeFileSync(beside, saving.text.slice(0, 40));
  expect(() => save(desk.root, [saving])).toThrow(ChangedMeanwhile);
  expect(desk.read(CSU)).toBe(text);
  expect(statSync(beside).size).toBe(40);
  utimesSync(beside, 1, 1);
  save(desk.root, [saving]);
  expect(desk.read(CSU)).toBe(saving.text);
  expect(
    readdirSync(join(desk.root, 'directory/organisations')).filter((name) => name.startsWith('.')),
  ).toEqual([]);
});

test('of several files all are saved or none', async () => {
  const desk = await openDesk();
  const [first, second] = [desk.read(CSU), desk.read(SHOP)];
  const all = [
    { file: CSU, text: 'new', over: printOf(first) },
    { file: SHOP, text: 'new', over: printOf('what it was yesterday') },
  ];
  expect(() => save(desk.root, all)).toThrow(ChangedMeanwhile);
  expect([desk.read(CSU), desk.read(SHOP)]).toEqual([first, second]);
  expect(
    readdirSync(join(desk.root, 'directory/organisations')).filter((name) => name.startsWith('.')),
  ).toEqual([]);
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
