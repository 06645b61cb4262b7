import { existsSync, readFileSync } from 'node:fs';

const page = readFileSync('docs/promises.md', 'utf8');
const rows = [...page.matchAll(/^\| (.+) \| `(.+)` \| (.+) \|$/gm)].map(
  ([, promise = '', file = '', title = '']) => ({
    promise,
    file,
    title,
  }),
);

test('every principle has promises, each once', () => {
  const parts = page.split(/^## /m).slice(1);
  expect(parts.length).toBeGreaterThanOrEqual(6);
  expect(parts.filter((part) => !part.includes('.test.ts` |'))).toEqual([]);
  expect(new Set(rows.map(({ promise }) => promise)).size).toBe(rows.length);
  // A row that cannot be read would hold nothing.
  expect(page.match(/\.test\.ts/g)?.length).toBe(rows.length + 1);
});

test.each(rows)('$promise: its test is there', ({ file, title }) => {
  expect(existsSync(file)).toBe(true);
  const told = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => /^\s*(test|\]\))/.test(line));
  expect(told.some((line) => line.includes(`('${title}'`))).toBe(true);
});
