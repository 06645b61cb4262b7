import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readConfig } from '../src/settings/config.ts';

/** What the documents tell people to run, set, open or look up is there, and does what they say. */
const pages = [
  'README.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
  ...['docs', 'docs/decisions'].flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.md'))
      .map((name) => join(folder, name)),
  ),
].map((path) => ({ path, text: readFileSync(path, 'utf8') }));
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
const example = readFileSync('.env.example', 'utf8');

const found = (pattern: RegExp) =>
  pages.flatMap(({ path, text }) => [...text.matchAll(pattern)].map(([, name = '']) => ({ path, name })));
/** Lines that stand as code: four spaces in, or more in a list. */
const settings = found(/^ {4,}((?:\w+=\S+\s+)*[A-Z]\w+=\S+.*)$/gm).flatMap(({ name: line }) =>
  [...line.matchAll(/(?:^|\s)([A-Z]\w+)=(\S+)/g)].map(([, name = '', value = '']) => ({ name, value })),
);

test('every npm script that is named exists', () => {
  const named = found(/npm run (?:--silent )?([\w:-]+)/g).filter(({ name }) => name !== '--silent');
  expect(named.length).toBeGreaterThan(30);
  expect(named.filter(({ name }) => scripts[name] === undefined)).toEqual([]);
});

test('every program that is started with npx comes with the packages', () => {
  const named = found(/npx ([\w-]+)/g);
  expect(named.length).toBeGreaterThan(1);
  expect(named.filter(({ name }) => !existsSync(join('node_modules/.bin', name)))).toEqual([]);
});

test('every setting that is named stands in .env.example', () => {
  const named = [
    ...found(/`([A-Z][A-Z]+_[A-Z_]+)[`=]/g).map(({ name }) => name),
    ...settings.map(({ name }) => name),
  ];
  expect(named.length).toBeGreaterThan(20);
  // For tests alone.
  const known = (name: string) => name === 'CHROME_PATH' || new RegExp(`\\b${name}\\b`).test(example);
  expect(named.filter((name) => !known(name))).toEqual([]);
});

test('every setting that is shown with its value is taken', () => {
  const whole = settings.filter(({ value }) => !/[<…]/.test(value));
  expect(whole.length).toBeGreaterThan(4);
  for (const { name, value } of whole) {
    const { faults } = taken({ [name]: value });
    expect(faults.filter((fault) => fault.includes(name))).toEqual([]);
  }
});
function taken(given: Record<string, string>): { faults: string[] } {
  try {
    readConfig(given);
    return { faults: [] };
  } catch (error) {
    return { faults: String(error).split('\n') };
  }
}

test('every file that is linked or named is there', () => {
  const links = pages.flatMap(({ path, text }) =>
    [...text.matchAll(/\]\((?!https?:|mailto:|#)([^)#\s]+)/g)].map(([, to = '']) => join(dirname(path), to)),
  );
  const named = found(/`((?:src|test|docs|web|deploy|flows|directory|locales|scripts)\/[\w./-]+\.[a-z]+)`/g);
  expect(links.length).toBeGreaterThan(20);
  const all = [...links, ...named.map(({ name }) => name)];
  expect(all.filter((path) => !existsSync(path))).toEqual([]);
});

describe('docs/terminal.md', () => {
  const { text = '' } = pages.find(({ path }) => path === 'docs/terminal.md') ?? {};
  const documented = (head: string) => new RegExp(`^\\| \`${head}\` .*$`, 'm').exec(text)?.[0] ?? '';

  test('its example, as written, gives a line for each line, with the fields that it names', () => {
    const [, command = ''] = /^ {4}(printf .*)$/m.exec(text) ?? [];
    // The script without its build, which other tests may be reading.
    const run = command.replace('npm run --silent chat --', scripts['chat']?.split('&& ').at(-1) ?? '');
    expect(run).toContain('dist/chat.js --json --at');
    const [need, area, ...more] = execFileSync('sh', ['-c', run], { encoding: 'utf8' })
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect([need?.['question'], area?.['question'], more]).toEqual(['start.need', 'domestic-abuse.area', []]);
    const contacts = area?.['contacts'] as Record<string, unknown>[];
    const ways = contacts.flatMap((contact) => contact['ways'] as Record<string, unknown>[]);
    expect(ways.length).toBeGreaterThan(3);
    for (const name of Object.keys({ ...need, ...area })) expect(text).toContain(`\`${name}\``);
    for (const name of contacts.flatMap(Object.keys)) expect(text).toContain(`\`${name}\``);
    for (const name of ways.flatMap(Object.keys)) expect(text).toContain(name);
    expect(documented('view')).toContain('`question`');
  });
});
