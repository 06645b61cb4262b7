import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ofOwnContent } from './support/made-of.cjs';

const readme = readFileSync('test/README.md', 'utf8');
const [, list = ''] = /own content may be read:\n\n([\s\S]*?)\n\n/.exec(readme) ?? [];
const allowed = [...list.matchAll(/^- `([^`]+)`/gm)].map(([, path = '']) => join('test', path));
const using = ofOwnContent();

test('who edits the content breaks tests only where test/README.md says that it is read', () => {
  expect(using.filter((file) => !allowed.some((path) => file.startsWith(path)))).toEqual([]);
});

test('and each place that it names does read it', () => {
  expect(allowed.length).toBeGreaterThan(3);
  expect(allowed.filter((path) => !using.some((file) => file.startsWith(path)))).toEqual([]);
});

test('test/README.md names every helper', () => {
  const helpers = readdirSync('test/support', { withFileTypes: true })
    .filter(({ name }) => !name.endsWith('.test.ts'))
    .map((one) => (one.isDirectory() ? `${one.name}/` : one.name));
  expect(helpers.filter((name) => !readme.includes(`\`${name}\``))).toEqual([]);
});
