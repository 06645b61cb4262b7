import { z } from 'zod';
import { inUse } from '../../src/directory/listed.ts';
import { propose } from '../../src/open-referral/propose.ts';
import { copiedContent } from '../support/copied-content.ts';
import { BOTH_NUMBERS, content, startApp } from '../support/council.ts';
import { withdrawnAndWaiting } from './withdrawn-and-waiting.ts';

/** The field rules of HSDS-UK 3.0 (docs.openreferraluk.org) for what we give: what must be there, and in which form. */
const id = z.uuid();
const time = z.string().regex(/^\d\d:\d\d:\d\d$/);
const place = z.enum(['physical', 'postal', 'virtual']);
const address = z.strictObject({
  id,
  address_1: z.string().min(1),
  city: z.string(),
  state_province: z.string(),
  postal_code: z.string(),
  country: z.string().length(2),
  address_type: place,
});
const location = z.strictObject({ id, location_type: place, name: z.string(), addresses: z.array(address) });
const service = z.strictObject({
  id,
  organization_id: id,
  name: z.string().min(1),
  description: z.string().min(1),
  url: z.url().optional(),
  status: z.enum(['active', 'inactive', 'defunct', 'temporarily closed']),
  assured_date: z.iso.date().optional(),
  last_modified: z.iso.datetime(),
  organization: z.strictObject({ id, name: z.string(), description: z.string() }),
  phones: z.array(
    z.strictObject({ id, number: z.string(), type: z.literal('voice'), description: z.string().optional() }),
  ),
  schedules: z.array(
    z.strictObject({
      id,
      freq: z.enum(['WEEKLY', 'MONTHLY']),
      byday: z.string().regex(/^(MO|TU|WE|TH|FR|SA|SU)(,(MO|TU|WE|TH|FR|SA|SU))*$/),
      opens_at: time,
      closes_at: time,
      description: z.string(),
    }),
  ),
  service_areas: z.array(z.strictObject({ id, name: z.string().min(1) })),
  service_at_locations: z.array(z.strictObject({ id, location })),
});
const page = z.strictObject({
  total_items: z.number(),
  total_pages: z.number(),
  page_number: z.number(),
  size: z.number(),
  first_page: z.boolean(),
  last_page: z.boolean(),
  empty: z.boolean(),
  contents: z.array(service),
});
const details = z.strictObject({ version: z.string(), profile: z.url(), openapi_url: z.url() });
const shown = withdrawnAndWaiting(content);
const organisations = Object.values(shown.directory.organisations);
const used = organisations.filter(inUse);

describe('the feed', () => {
  let get: (path: string) => Promise<Response>;
  beforeAll(async () => {
    const { url } = await startApp({}, undefined, {}, shown);
    get = (path) => fetch(`${url}oruk${path}`);
  });
  const pageAt = async (query: string) => page.parse(await (await get(`/services${query}`)).json());

  test.each(['', '/'])('says at “%s” which standard it follows, and any site may read it', async (path) => {
    const answer = await get(path);
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
    details.parse(await answer.json());
  });

  test('holds everybody who is in use and nobody else, by the rules of each field', async () => {
    const { contents } = await pageAt('');
    expect(contents.map(({ name }) => name).sort()).toEqual(used.map(({ name }) => name).sort());
    expect(new Set(contents.map((one) => one.id)).size).toBe(contents.length);
    expect(used.length).toBeLessThan(organisations.length);
  });

  test('gives no number that waits for approval', async () => {
    const text = JSON.stringify(await pageAt('?per_page=100'));
    const waiting = organisations.flatMap(({ ways }) =>
      ways.filter(({ supplement }) => supplement && !supplement.approved),
    );
    expect(waiting.length).toBeGreaterThan(0);
    for (const way of waiting) if ('display' in way) expect(text).not.toContain(way.display);
  });

  test('hours and place are those of the directory', async () => {
    const { contents } = await pageAt('');
    const shop = contents.find(({ service_at_locations: at }) => at.length > 0);
    expect(shop?.schedules).toEqual([
      expect.objectContaining({ byday: 'WE', opens_at: '09:00:00', closes_at: '12:00:00' }),
    ]);
    const [at] = shop?.service_at_locations ?? [];
    expect(at?.location.addresses[0]).toMatchObject({ city: 'Northmoor', country: 'GB' });
  });

  test('comes in pages that together hold each service once', async () => {
    const ids: string[] = [];
    for (let number = 1; ; number++) {
      const read = await pageAt(`?page=${number}&per_page=4`);
      ids.push(...read.contents.map((one) => one.id));
      expect(read.first_page).toBe(number === 1);
      if (read.last_page) break;
    }
    expect(ids).toHaveLength(used.length);
    expect(new Set(ids).size).toBe(used.length);
    expect(await pageAt('?page=99')).toMatchObject({ empty: true, contents: [] });
    expect((await get('/services?page=none')).status).toBe(400);
  });

  test('gives one service by its id, and 404 for another', async () => {
    const [first] = (await pageAt('')).contents;
    expect(service.parse(await (await get(`/services/${first?.id}`)).json())).toEqual(first);
    expect((await get('/services/none')).status).toBe(404);
  });

  test.each(['/services/none', '/services?page=none', '/nothing'])(
    'whoever meets an error at %s meets the two numbers',
    async (path) => {
      const answer = await get(path);
      expect(answer.status).toBeGreaterThanOrEqual(400);
      expect(await answer.text()).toMatch(BOTH_NUMBERS);
    },
  );

  test('can be switched off', async () => {
    const off = await startApp({ OPEN_REFERRAL: 'off' });
    expect((await fetch(`${off.url}oruk/services`)).status).toBe(404);
  });
});

describe('what another feed proposes', () => {
  const { write, problems, read } = copiedContent('en');
  const sample = {
    contents: [
      {
        id: 'ac148810-d857-441c-9679-408f346de14b',
        name: 'Community Counselling',
        status: 'active',
        url: 'https://counselling.example.org/',
        phones: [{ id: 'x', number: '+44 (0)1632 960123' }],
        organization: { id: 'y', name: 'Example' },
        schedules: [{ id: 'z', freq: 'WEEKLY', byday: 'MO', opens_at: '09:00', closes_at: '17:00' }],
      },
      { id: '2', name: 'Long closed', status: 'defunct', phones: [{ number: '01632 960124' }] },
      { id: '3', name: 'DAVSS', status: 'active', url: 'https://davss.example.org' },
      { id: '4', name: 'Nobody: "here" #1', status: 'active', phones: [{ number: '555-0100' }] },
      { name: 'No id' },
    ],
  };
  const { proposals, left } = propose(
    sample,
    'https://feed.example.org/services',
    '2026-12-01',
    new Set(['davss']),
  );

  test('is an entry each, switched off, with its source and no hours', () => {
    expect(proposals.map((one) => one.id)).toEqual(['community-counselling']);
    const { text = '' } = proposals[0] ?? {};
    expect(text).toContain('layer: supplement');
    expect(text).not.toMatch(/^approved:|hours/m);
    expect(text).toContain('https://feed.example.org/services, service ac148810');
    expect(text).toContain('display: "01632 960123", tel: "+441632960123"');
  });

  test('what is left out is said, with why', () => {
    expect(left).toEqual([
      'Long closed: its status is “defunct”',
      'DAVSS: there is already an entry “davss”',
      'Nobody: "here" #1: “555-0100” is no UK phone number',
      'Nobody: "here" #1: no UK number and no site that can be read',
      'a service with no id or no name',
    ]);
  });

  test('is in order once its number and site stand in the facts', () => {
    for (const one of proposals) write(`directory/organisations/${one.id}.yaml`, one.text);
    const facts = read('directory/facts.yaml')
      .replace('numbers:\n', 'numbers:\n  community-counselling: ["01632 960123"]\n')
      .replace('websites:\n', 'websites:\n  community-counselling: [counselling.example.org]\n');
    write('directory/facts.yaml', facts);
    expect(problems()).toEqual([]);
  });

  test('our own feed comes back as what it was', async () => {
    const { url } = await startApp({}, undefined, {}, shown);
    const feed: unknown = await (await fetch(`${url}oruk/services`)).json();
    const rung = used.filter(({ ways }) => ways.some(({ way }) => way === 'phone'));
    expect(propose(feed, 'ours', '2026-12-01', new Set()).proposals.length).toBeGreaterThanOrEqual(
      rung.length,
    );
  });
});
