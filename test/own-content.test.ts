import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const sources = readdirSync('test', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'))
  .map((name) => join('test', name));
const texts = new Map(sources.map((file) => [file, readFileSync(file, 'utf8')]));

/** What reads the product's own content, be it what an officer keeps or what is made of it. */
const READS =
  /\b(loadContent|checkContent|readContent|readWith|readFlows|readDirectory|linesFor)\('\.'|readFileSync\(.(directory|flows|locales)\/|\['flows',\s'directory'/;

/** Every file of the tests that this one is made of, itself too. */
function madeOf(file: string, found = new Set<string>()): Set<string> {
  if (found.has(file)) return found;
  found.add(file);
  for (const [, path = ''] of (texts.get(file) ?? '').matchAll(/ from '(\.[^']*)'/g)) {
    const other = join(dirname(file), path);
    if (texts.has(other)) madeOf(other, found);
  }
  return found;
}
const readme = readFileSync('test/README.md', 'utf8');
const [, list = ''] = /own content may be read:\n\n([\s\S]*?)\n\n/.exec(readme) ?? [];
const allowed = [...list.matchAll(/^- `([^`]+)`/gm)].map(([, path = '']) => join('test', path));
const using = sources.filter(
  (file) => file.endsWith('.test.ts') && [...madeOf(file)].some((part) => READS.test(texts.get(part) ?? '')),
);

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
