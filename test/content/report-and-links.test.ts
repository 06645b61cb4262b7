import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { linksOf, look } from '../../scripts/links/look.ts';
import { reportPage } from '../../scripts/report/page.ts';
import { csv, rowsOf } from '../../scripts/report/rows.ts';
import { closing } from '../support/closing.ts';
import { content } from '../support/test-app.ts';

const { directory } = content;
const NOW = new Date('2026-12-02T10:00:00Z');

describe('links', () => {
  let url = '';
  beforeAll(async () => {
    const server = createServer((request, response) => {
      response.statusCode = { '/gone': 404, '/shy': 403 }[request.url ?? ''] ?? 200;
      if (request.url !== '/slow') response.end('here');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    closing(() => {
      server.closeAllConnections();
      server.close();
    });
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });

  test.each([
    ['/', 'fine'],
    ['/gone', 'gone'],
    ['/shy', 'unreached'],
    ['/slow', 'unreached'],
  ])('%s is %s', async (path, found) => {
    expect((await look({ file: 'a.yaml', url: `${url}${path}` }, 500)).found).toBe(found);
  });

  test('nobody there is not reached, and is not called gone', async () => {
    expect((await look({ file: 'a.yaml', url: 'http://127.0.0.1:1/' }, 500)).found).toBe('unreached');
  });

  test('every site of the directory and every page that words name is asked for once', () => {
    const links = linksOf(directory);
    for (const { ways } of Object.values(directory.organisations))
      for (const way of ways)
        if ('website' in way) expect(links.map((link) => link.url)).toContain(`https://${way.website}`);
    expect(new Set(links.map((link) => JSON.stringify(link))).size).toBe(links.length);
  });
});

describe('the report', () => {
  const rows = rowsOf(directory, NOW);

  test('names every way of everybody, with its source and age', () => {
    const ways = Object.values(directory.organisations).flatMap((one) => one.ways);
    expect(rows).toHaveLength(ways.length);
    for (const row of rows) expect(row.copied).toMatch(/^\d{4}-\d\d-\d\d$/);
  });

  test('puts what is overdue first, and says so', () => {
    const late = rowsOf(directory, new Date('2027-05-25T10:00:00Z'));
    expect(late[0]?.['review by']).toMatch(/\(overdue\)$/);
    expect(late.at(-1)?.['review by']).not.toMatch(/overdue/);
  });

  test('as a table it has a line each, and no cell that a spreadsheet would reckon with', () => {
    const [row] = rows;
    if (!row) throw new Error('no rows');
    const text = csv([{ ...row, source: '=1+1 "quoted"' }]);
    expect(text).toContain(`"'=1+1 ""quoted"""`);
    expect(csv(rows).trim().split('\r\n')).toHaveLength(rows.length + 1);
  });

  test('as a page it holds every row, and nothing from elsewhere', () => {
    const page = reportPage({ today: '2026-12-02', rows, lists: [{ heading: 'Overdue', lines: ['<b>'] }] });
    expect(page.match(/<tr>/g)).toHaveLength(rows.length + 1);
    expect(page).toContain('&lt;b&gt;');
    expect(page).not.toMatch(/<script|src=|@import/);
  });
});
