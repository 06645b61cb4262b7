import { existsSync, readFileSync } from 'node:fs';

/** docs/asvs.csv: OWASP ASVS 5.0, levels 1 and 2, by their numbers. */
const [HEAD = '', ...LINES] = readFileSync('docs/asvs.csv', 'utf8').trimEnd().split('\n');
const COLUMNS = HEAD.split(',');

/** The cells of a line; in quotation marks one may hold a comma. */
const cellsOf = (line: string): string[] =>
  [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, plain]) =>
    (quoted ?? plain ?? '').replaceAll('""', '"'),
  );
const rows = LINES.map((line) => {
  const [id = '', level = '', title = '', applicable = '', met = '', why = '', control = '', test = ''] =
    cellsOf(line);
  return { id, level, title, applicable, met, why, control, tests: test === '' ? [] : test.split(' | ') };
});
/** How many there are in each of the 17 chapters, of both levels. */
const IN_CHAPTER = [27, 11, 19, 10, 9, 35, 18, 7, 7, 29, 14, 9, 13, 9, 13, 16, 7];

test('every requirement of both levels has its row, once and in order', () => {
  expect(COLUMNS).toHaveLength(8);
  const inOrder = rows.toSorted((a, b) => a.id.localeCompare(b.id, 'en', { numeric: true }));
  expect(rows.map(({ id }) => id)).toEqual(inOrder.map(({ id }) => id));
  expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
  const found = IN_CHAPTER.map((_, at) => rows.filter(({ id }) => id.startsWith(`${at + 1}.`)).length);
  expect(found).toEqual(IN_CHAPTER);
  expect(rows.filter(({ level }) => level === '1')).toHaveLength(70);
  expect(rows.filter(({ level }) => level === '2')).toHaveLength(183);
});

test.each(rows)('$id says whether it applies, and is met, and by what', (row) => {
  expect(row.title.length).toBeGreaterThan(3);
  expect(['yes', 'no']).toContain(row.applicable);
  if (row.applicable === 'no') {
    expect([row.met, row.control, row.tests]).toEqual(['', '', []]);
    expect(row.why.length).toBeGreaterThan(10);
    return;
  }
  expect(['yes', 'partly', 'no']).toContain(row.met);
  // What is not met says what remains.
  expect(row.why.length > 10).toBe(row.met !== 'yes');
  expect([row.control, existsSync(row.control)]).toEqual([row.control, true]);
  if (row.met !== 'no') expect(row.tests).not.toEqual([]);
  for (const one of row.tests) {
    const [file = '', name = ''] = one.split(' › ');
    expect([file, existsSync(file)]).toEqual([file, true]);
    const text = readFileSync(file, 'utf8');
    expect([one, name.length > 10 && text.includes(name)]).toEqual([one, true]);
    expect(text).not.toMatch(/\b(test|it|describe)\.(skip|only|todo)\(/);
  }
});
