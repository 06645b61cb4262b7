import { readFileSync } from 'node:fs';
import { content } from './every-screen.ts';

/** The council page as it was copied: what stands in quote blocks must be found in it letter for letter. */
const page = readFileSync('test/facts/council-page.txt', 'utf8').replace(/\s+/g, ' ');

type Screen = { blocks?: readonly { quote?: string; quotes?: readonly string[] }[] };
const situations = content.languages['en']?.files['situations'] as Record<string, Screen>;
const quoted = Object.entries(situations).flatMap(([id, { blocks = [] }]) =>
  blocks.flatMap(({ quote, quotes = [] }) =>
    [quote, ...quotes].flatMap((words) => (words ? [[id, words]] : [])),
  ),
);

test.each(quoted)('%s quotes the page: %s', (_id, words) => {
  expect(page).toContain(words);
});

test('names and addresses of page entries are the page’s own', () => {
  for (const { id, layer, name, ways } of Object.values(content.directory.organisations)) {
    if (layer !== 'page' || id === 'police-999') continue;
    expect(page).toContain(name);
    for (const way of ways) {
      if (way.supplement) continue;
      if (way.way === 'in-person') expect(page).toContain(way.address);
      if ('website' in way) expect(page).toContain(way.website);
    }
  }
});

test('the outcomes table is the page’s, cell by cell', () => {
  const rows = content.directory.tables['case-review-outcomes']?.rows ?? [];
  const cells = readFileSync('test/facts/council-page.txt', 'utf8')
    .split('\n')
    .filter((line) => /^20\d\d-00\d \|/.test(line))
    .map((line) => [...line.split('|').map((cell) => cell.trim()), ''].slice(0, 5));
  expect(cells).toHaveLength(10);
  expect(rows).toEqual(cells);
});
