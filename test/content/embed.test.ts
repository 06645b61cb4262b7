import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import { pageAddress } from '../../scripts/embed/address.ts';
import { element, embedFiles } from '../../scripts/embed/files.ts';
import { snippets } from '../../src/channels/web/snippet.ts';
import { makeGuide } from '../../src/guide/make-guide.ts';
import { readConfig } from '../../src/settings/config.ts';
import { readAssets } from '../../src/web-files.ts';
import { content } from '../support/test-app.ts';

const { helpline: HELPLINE } = content.directory.lifelines;

const guide = makeGuide(content);
const { HOST, PORT, EXIT_URL } = readConfig({});
const files = embedFiles(guide, readAssets('web').style, { page: `http://${HOST}:${PORT}/`, exit: EXIT_URL });

test.each(Object.entries(files))('%s is what today’s content gives (else: npm run embed)', (path, text) => {
  expect(readFileSync(path, 'utf8')).toBe(text);
});

test.each(Object.entries(files))(
  '%s holds both numbers in its own markup, before any frame, and no script',
  (_path, text) => {
    const early = text.slice(0, text.indexOf('<iframe') < 0 ? undefined : text.indexOf('<iframe'));
    for (const { tel, display } of Object.values(guide.numbers)) {
      expect(early).toContain(`href="tel:${tel}"`);
      expect(early).toContain(display);
    }
    expect(text).not.toMatch(/<script|javascript:|\son\w+=/);
  },
);

test('a number that changes in the directory changes in every file', () => {
  const { helpline } = guide.numbers;
  const { directory } = content;
  const line = directory.organisations[HELPLINE];
  if (!line) throw new Error('no helpline');
  const ways = line.ways.map((way) =>
    way.way === 'phone' ? { ...way, display: '0300 111 222', tel: '+44300111222' } : way,
  );
  const organisations = { ...directory.organisations, [HELPLINE]: { ...line, ways } };
  const moved = makeGuide({ ...content, directory: { ...directory, organisations } });
  const other = embedFiles(moved, '', { page: 'https://a.example/', exit: EXIT_URL });
  for (const text of Object.values(other)) {
    expect(text).toContain('tel:+44300111222');
    expect(text).not.toContain(helpline.tel);
  }
});

test('the frame is not caged, so that Exit can take the whole page away, and sends no referrer', () => {
  const { frame } = snippets(guide, 'https://guide.example.gov.uk/?a="><script>');
  expect(frame).not.toContain('sandbox');
  expect(frame).toContain('referrerpolicy="no-referrer"');
  expect(frame).not.toContain('<script');
});

test('the element puts the link’s own markup where it stands, once, and fetches nothing', () => {
  const { link } = snippets(guide, 'https://guide.example.gov.uk/');
  class HTMLElement {
    childElementCount = 0;
    innerHTML = '';
  }
  const defined: Record<string, new () => HTMLElement & { connectedCallback(): void }> = {};
  const customElements = { define: (name: string, made: (typeof defined)[string]) => (defined[name] = made) };
  // Nothing but these two is there: whatever else it asked for would throw.
  runInNewContext(element(link), { HTMLElement, customElements });
  const Made = defined['community-safety-link'];
  if (!Made) throw new Error('no element');
  const empty = new Made();
  empty.connectedCallback();
  expect(empty.innerHTML).toBe(link);
  const filled = Object.assign(new Made(), { childElementCount: 1, innerHTML: 'as it was' });
  filled.connectedCallback();
  expect(filled.innerHTML).toBe('as it was');
});

test.each([
  ['example.org', /whole address/],
  ['localhost:3978', /whole address/],
  ['http://guide.example.gov.uk/', /begins with https/],
  ['javascript:alert(1)', /whole address/],
])('an address that cannot stand in another site is refused in one line: %s', (address, words) => {
  expect(() => pageAddress(address)).toThrow(words);
});

test.each([
  ['https://guide.example.gov.uk', 'https://guide.example.gov.uk/'],
  ['http://localhost:3978/', 'http://localhost:3978/'],
  ['http://[::1]:3978/', 'http://[::1]:3978/'],
])('an address that can: %s', (address, expected) => {
  expect(pageAddress(address)).toBe(expected);
});
