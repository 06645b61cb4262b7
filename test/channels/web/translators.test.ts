import { randomBytes } from 'node:crypto';
import { web } from '../../../src/channels/web/web.ts';
import { makeSeal } from '../../../src/sealing/seal.ts';
import { readAssets } from '../../../src/web-files.ts';
import { content, guide } from '../../support/council.ts';

const NOON = new Date('2026-11-25T12:00:00Z');
const exitUrl = 'https://www.example.org/';
const seal = makeSeal([randomBytes(32)], 'page');
const assets = readAssets('web');
const routes = web({ guide, seal, clock: () => NOON, exitUrl, frameAncestors: [], assets });

async function post(fields: object): Promise<string> {
  const route = routes.find(({ method }) => method === 'post');
  const asked = { method: 'POST', path: '/', params: {}, query: new URLSearchParams(), headers: {} };
  return String((await route?.handle({ ...asked, loopback: true, body: fields }))?.body);
}
const stateOf = (markup: string) => /name="state" value="([^"]+)"/.exec(markup)?.[1] ?? '';

/** What residents see after these answers. */
async function seen(language: string, answers: readonly string[]): Promise<string> {
  let markup = await post({ language });
  for (const answer of answers) markup = await post({ state: stateOf(markup), answer });
  return markup;
}
const VIEWS = [
  ['start.danger:yes'],
  ['start.danger:no', 'start.need:being-hurt', 'home.area:northmoor'],
  ['start.danger:no', 'start.need:other-topics', 'topics.which:decisions'],
];
const PAGES = guide.languages.flatMap((language) => VIEWS.map((answers) => [language, answers] as const));

/** Each element that is not to be translated, from its first sign to its last. */
const KEPT =
  /<(bdi|h3)\b[^>]* translate="no"[^>]*>.*?<\/\1>|<span class="number" translate="no">[^<]*<\/span>/g;
const readIn = (markup: string) =>
  markup.slice(markup.indexOf('<body>'), markup.indexOf('<script>')).replaceAll(/<[^>]*>/g, ' ');

const ways = Object.values(content.directory.organisations).flatMap((organisation) => organisation.ways);
const PLACES = ways.flatMap((way) => (way.way === 'in-person' ? [way.address] : []));
const HOSTS = ways.flatMap((way) => (way.way === 'website' || way.way === 'chat' ? [way.website] : []));

test.each(PAGES)(
  'in %s no tool that translates the page touches a number or an address: %j',
  async (language, answers) => {
    const markup = await seen(language, answers);
    const touched = readIn(markup.replaceAll(KEPT, ' '));
    expect(touched).not.toMatch(/\d{3}|\d \d/);
    expect([...PLACES, ...HOSTS].filter((one) => touched.includes(one))).toEqual([]);
    expect(
      markup.match(/<h3 id="card-[^>]*>/g)?.filter((name) => !name.includes('translate="no"')) ?? [],
    ).toEqual([]);
  },
);

test.each(guide.languages)(
  'in %s an English name or place is read in an English voice, wherever it stands',
  async (language) => {
    const markup = await seen(language, VIEWS[1] ?? []);
    const { name } = guide.numbers.helpline;
    const english = language === 'en' ? '' : ' lang="en" dir="ltr"';
    const [bar = '', panel = ''] = [/<header.*?<\/header>/s, /<section id="numbers".*?<\/section>/s].map(
      (part) => part.exec(markup)?.[0],
    );
    for (const part of [bar, panel]) expect(part).toContain(`<bdi${english} translate="no">${name}</bdi>`);
    const places = [...markup.matchAll(/class="value place"><bdi([^>]*)>/g)].map(([, marks]) => marks);
    expect(places.length).toBeGreaterThan(0);
    expect(new Set(places)).toEqual(new Set([`${english} translate="no"`]));
  },
);
