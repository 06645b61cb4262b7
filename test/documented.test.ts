import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readConfig } from '../src/settings/config.ts';

/** What the documents tell people to run, set, open or look up is there, and does what they say. */
const FOLDERS = [
  '.',
  'docs',
  'docs/decisions',
  'docs/how-to',
  'docs/safety',
  'deploy/local',
  'test',
  'test/data',
];
const pages = FOLDERS.flatMap((folder) =>
  (existsSync(folder) ? readdirSync(folder) : [])
    .filter((name) => name.endsWith('.md'))
    .map((name) => join(folder, name)),
).map((path) => ({ path, text: readFileSync(path, 'utf8') }));
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

test('every npm script stands in the list of commands', () => {
  const list = readFileSync('docs/commands.md', 'utf8');
  const named = (name: string) =>
    name === 'start' || name === 'test'
      ? list.includes(`\`npm ${name}`)
      : new RegExp(`npm run (--silent )?${name}(?![\\w:-])`).test(list);
  expect(Object.keys(scripts).filter((name) => !named(name))).toEqual([]);
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
    expect(
      faults.filter((fault) => fault.startsWith(`${name}: `) && !fault.includes(' is needed with ')),
    ).toEqual([]);
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
  // What the reader makes, or the desk does.
  const made = ['directory/organisations/example-line.yaml', 'directory/changes.md'];
  expect(all.filter((path) => !existsSync(path) && !made.includes(path))).toEqual([]);
});

/** A heading's anchor, as the places that show these pages make it. */
const anchorsOf = (text: string) =>
  [...text.matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );

test('every part of a page that is linked is there, and every address of another site is whole', () => {
  const parts = pages.flatMap(({ path, text }) =>
    [...text.matchAll(/\]\((?!https?:)([^)#\s]*)#([^)\s]+)\)/g)].map(([, to = '', part = '']) => ({
      path: to === '' ? path : join(dirname(path), to),
      part,
    })),
  );
  expect(parts.filter(({ path, part }) => !anchorsOf(readFileSync(path, 'utf8')).includes(part))).toEqual([]);
  const outside = found(/\]\((https?:[^)\s]*)\)/g);
  expect(outside.filter(({ name }) => !URL.canParse(name) || !name.startsWith('https://'))).toEqual([]);
});

describe('what people are told to type', () => {
  /** Files of this project that a command names; what another machine has lies elsewhere. */
  const OURS = /(?<![\w/.-])'?((?:deploy|scripts|web|docs|examples)\/[\w./@-]+)/g;
  const optionsOf = (script: string) => {
    const [, ours, measure] =
      /build\/scripts\/([\w-]+)\.js|(scripts\/[\w-]+\.mjs)/.exec(scripts[script] ?? '') ?? [];
    const file = ours === undefined ? measure : `scripts/${ours}.ts`;
    return file === undefined ? undefined : readFileSync(file, 'utf8');
  };
  /** By its first word: why the command would not do what it says; undefined where nothing is wrong. */
  const FORMS: Readonly<Record<string, (line: string) => boolean>> = {
    npm: (line) =>
      /^npm (ci|version --no-git-tag-version minor|run [\w:-]+|run --silent [\w:-]+|start|test|audit --omit dev|install)\b/.test(
        line,
      ),
    npx: (line) => existsSync(join('node_modules/.bin', line.split(' ')[1] ?? '')),
    node: (line) => {
      const [, program = ''] = line.split(' ');
      const source = program.replace(/^build\/scripts\/(.*)\.js$/, 'scripts/$1.ts').replace(/^dist\//, '');
      return (
        program.startsWith('-') ||
        existsSync(source) ||
        /'?(main|chat|doctor|prepare)'?: '/.test(entry(source))
      );
    },
    sh: (line) => existsSync(line.split(' ')[1] ?? ''),
    curl: (line) => /\/(health\/(live|ready)|oruk\/\w*|v3\/directline\/\S*)?$/.test(line),
    docker: (line) => /-f (\S+)/.test(line),
    az: (line) => /^az (keyvault secret set|storage blob service-properties update) |-f (\S+)/.test(line),
    systemctl: (line) => /^systemctl (restart|reload|stop|status|enable --now|daemon-reload)\b/.test(line),
    ...Object.fromEntries(
      [
        'cd',
        'cp',
        'ln',
        'install',
        'chown',
        'sha256sum',
        'python3',
        'printf',
        'apt-get',
        'journalctl',
        'nginx',
        'rm',
        'git',
      ].map((program) => [program, () => true]),
    ),
  };
  const build = readFileSync('scripts/build.mjs', 'utf8');
  const entry = (name: string) => (build.includes(`${name.replace('.js', '')}: '`) ? "main: '" : '');
  const typed = pages.flatMap(({ path, text }) =>
    [...text.matchAll(/^ {4,}(?:[A-Z][\w]*=\S+ )*([a-z]\w*) .*$/gm)]
      .filter(([, program = '']) => Object.hasOwn(FORMS, program))
      .flatMap(([line]) => line.trim().split(' && '))
      .map((line) => ({ path, line: line.replace(/^(?:[A-Z][\w]*=\S+ )+/, '') })),
  );

  test('each command has a form that we know, and the files that it names are there', () => {
    expect(typed.length).toBeGreaterThan(45);
    const wrong = typed.filter(({ line }) => !(FORMS[line.split(' ')[0] ?? ''] ?? (() => false))(line));
    expect(wrong).toEqual([]);
    const named = typed.flatMap(({ path, line }) =>
      [...line.matchAll(OURS)].map(([, file = '']) => ({ path, file })),
    );
    expect(named.length).toBeGreaterThan(2);
    expect(named.filter(({ file }) => !existsSync(file))).toEqual([]);
  });

  test('what is written into a file or another command is what a command prints, without npm’s own lines', () => {
    const passed = typed.filter(({ line }) => /^npm run .*(>|\|) ?\S/.test(line));
    expect(passed.length).toBeGreaterThan(0);
    expect(passed.filter(({ line }) => !line.startsWith('npm run --silent '))).toEqual([]);
  });

  test('each option of a command of ours is one that it takes', () => {
    const options = pages.flatMap(({ path, text }) =>
      [...text.matchAll(/npm run (?:--silent )?([\w:-]+) (?:\[?-- )([^`\n]*)/g)].flatMap(
        ([, script = '', words = '']) =>
          [...words.matchAll(/--([a-z][\w-]*)/g)].map(([, option = '']) => ({ path, script, option })),
      ),
    );
    expect(options.length).toBeGreaterThan(10);
    // What starts src/terminal.ts, or measures, reads its words in another way: its own tests hold it.
    const looked = options.filter(({ script }) => !['chat', 'bench'].includes(script));
    expect(looked.filter(({ script, option }) => !optionsOf(script)?.includes(option))).toEqual([]);
  });
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
