import type { Incoming, Route } from '../channels/http.ts';
import type { Refusal } from '../channels/refusal.ts';
import type { Content } from '../content/content.ts';
import { inUse } from '../directory/listed.ts';
import { type Service, serviceOf } from './service.ts';

const PROFILE = 'https://docs.openreferraluk.org/en/latest/';
const HEADERS = {
  'content-type': 'application/json; charset=utf-8',
  // The standard asks that any site can read it; it holds nothing that the page does not show to everybody.
  'access-control-allow-origin': '*',
  'cache-control': 'no-store',
};
/** Services on a page, unless fewer are asked for. */
const MOST = 100;

const json = (status: number, value: unknown) => ({ status, headers: HEADERS, body: JSON.stringify(value) });

function services({ directory, languages }: Content): readonly Service[] {
  const words = languages['en']?.files.organisations ?? {};
  return Object.values(directory.organisations)
    .filter(inUse)
    .map((organisation) => serviceOf(organisation, words[organisation.id] ?? {}));
}

/** A whole number of at least one; undefined when it is none. */
const whole = (text: string | null, usual: number) => {
  const number = text === null ? usual : Number(text);
  return Number.isInteger(number) && number >= 1 ? number : undefined;
};

function page(all: readonly Service[], { query }: Incoming) {
  const number = whole(query.get('page'), 1);
  const asked = whole(query.get('per_page'), 50);
  if (number === undefined || asked === undefined) return undefined;
  const size = Math.min(asked, MOST);
  const contents = all.slice((number - 1) * size, number * size);
  const pages = Math.max(1, Math.ceil(all.length / size));
  return {
    total_items: all.length,
    total_pages: pages,
    page_number: number,
    size: contents.length,
    first_page: number === 1,
    last_page: number >= pages,
    empty: contents.length === 0,
    contents,
  };
}

/**
 * The directory as an Open Referral UK 3.0 feed: who is in use, with what the page shows of them.
 * @param current the content that is shown now
 * @param refused the body of an error, which holds the two numbers here too
 */
export function openReferralRoutes(current: () => Content, refused: Refusal): Route[] {
  const get = (path: string, handle: Route['handle']): Route => ({ method: 'get', path, handle });
  return [
    get('/oruk', async () =>
      json(200, {
        version: 'HSDS-UK-3.0',
        profile: PROFILE,
        openapi_url: `${PROFILE}openapi30.json`,
      }),
    ),
    get('/oruk/services', async (incoming) => {
      const found = page(services(current()), incoming);
      return found
        ? json(200, found)
        : refused(400, HEADERS, 'page and per_page are whole numbers from 1 on.');
    }),
    get('/oruk/services/:id', async ({ params }) => {
      const found = services(current()).find(({ id }) => id === params['id']);
      return found ? json(200, found) : refused(404, HEADERS, 'There is no such service.');
    }),
  ];
}
