import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

interface Locked {
  readonly version: string;
  readonly integrity?: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly optional?: boolean;
  readonly link?: boolean;
  readonly resolved?: string;
  readonly hasInstallScript?: boolean;
}
const read = <T>(file: string) => JSON.parse(readFileSync(file, 'utf8')) as T;
const { packages } = read<{ packages: Record<string, Locked> }>('package-lock.json');
const locked = Object.entries(packages).filter(([path]) => path !== '');
const shipped = locked.filter(([, { dev }]) => !dev);
const nameOf = (path: string) => path.replace(/^.*node_modules\//, '');

test('every version that we ask for is exact', () => {
  const { dependencies, devDependencies, optionalDependencies, overrides } =
    read<Record<string, Record<string, string>>>('package.json');
  const all = { ...dependencies, ...devDependencies, ...optionalDependencies, ...overrides };
  expect(Object.entries(all).filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([]);
});

test('every package has the sum of its content, and comes from the registry', () => {
  expect(locked.filter(([, { integrity = '' }]) => !/^sha512-[\w+/]{86}==$/.test(integrity))).toEqual([]);
  expect(locked.filter(([, { link, resolved = '' }]) => link || /^(git|file|http:)/.test(resolved))).toEqual(
    [],
  );
});

test('nothing runs when it is installed', () => {
  expect(readFileSync('.npmrc', 'utf8')).toMatch(/^ignore-scripts=true$/m);
  // What has such a script and is shipped is named here: it works without.
  const scripts = shipped
    .filter(([, { hasInstallScript }]) => hasInstallScript)
    .map(([path]) => nameOf(path));
  expect(scripts).toEqual(['dtrace-provider']);
});

const parts = (version: string) => version.split(/[.-]/).slice(0, 3).map(Number);
const isBelow = (version: string, other: string) => {
  const [one, two] = [parts(version), parts(other)];
  const at = one.findIndex((part, index) => part !== two[index]);
  return at >= 0 && (one[at] ?? 0) < (two[at] ?? 0);
};

/** Known weaknesses, told with no network: docs/safety/floors.json. npm audit knows newer ones where it can be asked. */
test('no shipped package is older than the repair of a known weakness', () => {
  const floors = read<Record<string, { from: string; floor: string }[]>>('docs/safety/floors.json');
  const below = shipped.filter(([path, { version }]) =>
    (floors[nameOf(path)] ?? []).some(
      ({ from, floor }) =>
        !isBelow(version, from) && parts(version)[0] === parts(from)[0] && isBelow(version, floor),
    ),
  );
  expect(below.map(([path, { version }]) => `${path} ${version}`)).toEqual([]);
  // Each floor is about something that is shipped.
  const names = new Set(shipped.map(([path]) => nameOf(path)));
  expect(Object.keys(floors).filter((name) => !names.has(name))).toEqual([]);
});

test('every licence of what is shipped is one that a council may use without asking', () => {
  const ALLOWED = new Set([
    'MIT',
    'ISC',
    'Apache-2.0',
    'BSD-2-Clause',
    'BSD-3-Clause',
    '0BSD',
    'BlueOak-1.0.0',
    'Unlicense',
    '(AFL-2.1 OR BSD-3-Clause)',
  ]);
  /** Their package.json names none; the text of the licence lies in the package. Both are MIT. */
  const TOLD_ELSEWHERE = ['escape-regexp-component', 'limiter'];
  const others = shipped
    .filter(([, { license = '' }]) => !ALLOWED.has(license))
    .map(([path]) => nameOf(path));
  expect(others.sort()).toEqual(TOLD_ELSEWHERE);
});

interface Part {
  readonly name: string;
  readonly group?: string;
  readonly version: string;
  readonly hashes?: readonly unknown[];
  readonly properties?: readonly { readonly name: string }[];
}

test('the list of parts (npm run sbom) is the lock, with the sum of each', () => {
  const text = execFileSync('npm', ['run', '--silent', 'sbom'], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  const { components } = JSON.parse(text) as { components: Part[] };
  const isForUs = ({ properties = [] }: Part) =>
    properties.some(({ name }) => name === 'cdx:npm:package:development');
  const named = ({ name, group, version }: Part) => `${group ? `${group}/` : ''}${name}@${version}`;
  const listed = new Set(components.map(named));
  const known = new Set(shipped.map(([path, { version }]) => `${nameOf(path)}@${version}`));
  expect([...known].filter((one) => !listed.has(one))).toEqual([]);
  expect(components.filter((part) => !isForUs(part) && !known.has(named(part)))).toEqual([]);
  expect(components.filter(({ hashes = [] }) => hashes.length === 0)).toEqual([]);
}, 120_000);
