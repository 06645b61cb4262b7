import { openDesk } from './open-desk.ts';

/** Names that every object knows, and one that nobody has given. */
const NAMES = ['constructor', '__proto__', 'toString', 'hasOwnProperty', 'nobody'];
/** Every page that takes a name from its address. */
const PAGES = (name: string) => [
  `coverage/one?situation=${name}`,
  `edit/organisation?id=${name}`,
  `edit/sentences?language=${name}&file=ui`,
  `edit/sentences?language=en&file=${name}`,
  `languages/one?language=${name}`,
  `languages/po?language=${name}`,
  `freshness/page?id=${name}`,
  `flows?language=${name}`,
  `preview?language=${name}&view=${name}`,
  `changes?language=${name}`,
  name,
];
const CHANGES = (name: string) => [
  `kind=sentence&language=${name}&key=ui:title&text=x`,
  `kind=sentence&language=en&key=${name}:${name}&text=x`,
  `kind=${name}&id=${name}`,
  `kind=outage&way=${name}+0&words=x`,
  `kind=approval&id=${name}&way=0&by=A&date=2027-01-05`,
];

test.each(NAMES)('the desk has no page of the name %s, and no fault', async (name) => {
  const { url } = await openDesk();
  const wrong: string[] = [];
  for (const page of PAGES(name)) {
    const { status } = await fetch(`${url}${page}`);
    if (status >= 500) wrong.push(page);
  }
  for (const body of CHANGES(name)) {
    const headers = { 'content-type': 'application/x-www-form-urlencoded', origin: url.slice(0, -1) };
    const { status } = await fetch(`${url}edit/change`, { method: 'POST', headers, body });
    if (status >= 500) wrong.push(body);
  }
  expect(wrong).toEqual([]);
});
