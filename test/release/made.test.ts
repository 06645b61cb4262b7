import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { parse } from 'yaml';
import { differences } from '../../scripts/release/parts.ts';
import { closing } from '../support/closing.ts';

jest.setTimeout(120_000);

const COMPOSE = 'deploy/container/compose.yaml';
/** What IT puts there to run it from the same folder: none of it is anybody else's. */
const SECRETS = [
  'deploy/container/guide.env',
  'deploy/container/certificate/privkey.pem',
  'deploy/container/certificate/fullchain.pem',
  'deploy/.env',
  'docs/old.key',
];

/** A project of which a release is quickly made: its build and its list of packages are one line each. */
function project(changes: string, env = ''): string {
  const root = mkdtempSync(join(tmpdir(), 'release-'));
  closing(() => rmSync(root, { recursive: true }));
  const write = (file: string, text: string) => {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  };
  for (const path of ['deploy', 'schemas', '.env.example', '.dockerignore', 'LICENSE', 'SECURITY.md'])
    cpSync(path, join(root, path), { recursive: true });
  write('docs/running.md', 'how');
  write('dist/main.js', 'program');
  write('dist/made-of', 'sources');
  write('dist/web/fallback.html', 'numbers');
  write('dist/content/content.json.gz', 'content');
  write('CHANGELOG.md', changes);
  write('.env', env);
  write('.gitignore', 'dist/\nrelease/\n');
  for (const secret of SECRETS) write(secret, 'a key of ours');
  const scripts = {
    build: 'true',
    sbom: 'echo {}',
    'teams:package': 'mkdir -p build/teams && echo app > build/teams/guide.zip',
  };
  write('package.json', JSON.stringify({ name: 'guide', version: '1.2.0', scripts }));
  return root;
}
const { PATH, HOME } = process.env;
const release = (root: string) =>
  spawnSync(process.execPath, [resolve('build/scripts/release.js')], {
    cwd: root,
    encoding: 'utf8',
    env: { PATH, HOME },
  });
/** The folder of the release, and every file in it with what it says. */
function made(root: string) {
  const { status, stderr } = release(root);
  expect([status, stderr]).toEqual([0, expect.any(String)]);
  const folder = join(root, 'release/1.2.0');
  expect(differences(folder)).toEqual([]);
  const files = readFileSync(join(folder, 'SHA256SUMS'), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.slice(66));
  return { folder, files, stderr };
}

test('no key, setting or certificate of whoever makes it is in a release', () => {
  const { folder, files } = made(project('## 1.2.0\n\nNew\n'));
  expect(files).toContain('.env.example');
  expect(files).toContain('deploy/systemd/guide@.service');
  expect(files.filter((file) => readFileSync(join(folder, file), 'utf8').includes('a key of ours'))).toEqual(
    [],
  );
  expect(SECRETS.filter((secret) => files.some((file) => file.endsWith(secret)))).toEqual([]);
});

test('what git does not know is not in it, whatever its name', () => {
  const root = project('## 1.2.0\n\nNew\n');
  const git = (...words: string[]) => execFileSync('git', words, { cwd: root, stdio: 'ignore' });
  git('init');
  git('add', 'deploy', 'docs', 'schemas', 'LICENSE', 'SECURITY.md', '.env.example', '.dockerignore');
  writeFileSync(join(root, 'deploy/helm/guide/our-values.yaml'), 'password: a key of ours\n');
  const { files } = made(root);
  expect(files).toContain('deploy/helm/guide/values.yaml');
  expect(files.filter((file) => file.includes('our-values'))).toEqual([]);
  expect(SECRETS.filter((secret) => files.includes(secret))).toEqual([]);
});

test('all that compose mounts or builds from is in it, but for what IT puts there', () => {
  const { folder, files } = made(project('## 1.2.0\n\nNew\n'));
  const { services } = parse(readFileSync(join(folder, COMPOSE), 'utf8'), { merge: true }) as {
    services: Record<string, { volumes?: string[]; env_file?: string; build?: Record<string, string> }>;
  };
  const beside = (path: string) => join(dirname(COMPOSE), path);
  const mounted = Object.values(services).flatMap(({ volumes = [] }) =>
    volumes.map((volume) => beside(volume.split(':')[0] ?? '')),
  );
  expect(mounted).toHaveLength(4);
  expect(mounted.filter((path) => !files.includes(path) && !SECRETS.includes(path))).toEqual([]);
  expect(SECRETS).toContain(beside(services['one']?.env_file ?? ''));
  const { context = '', dockerfile = '' } = services['one']?.build ?? {};
  expect(files).toContain(join(beside(context), dockerfile));
  const image = readFileSync(join(folder, dockerfile), 'utf8');
  for (const [, path = ''] of image.matchAll(/^COPY (\w+) /gm))
    expect(existsSync(join(folder, beside(context), path))).toBe(true);
  expect(readFileSync(join(folder, '.dockerignore'), 'utf8').split('\n')).toEqual([
    '*',
    '!dist',
    '!deploy/container/Containerfile*',
    '',
  ]);
});

test('it begins with what a release needs: settings of .env, and the app for Teams where they name a bot', () => {
  const changes = '## 1.2.0\n\nNew\n';
  expect(made(project(changes)).files).not.toContain('teams/guide.zip');
  expect(made(project(changes, 'MicrosoftAppId=00000000-0000-0000-0000-000000000001\n')).files).toContain(
    'teams/guide.zip',
  );
});

test('changes that have no number yet, or no words, make no release', () => {
  const unnumbered = project('## Next\n\nA door\n\n## 1.2.0\n\nNew\n');
  const { status, stderr } = release(unnumbered);
  expect([status, stderr]).toEqual([2, expect.stringMatching(/“Next”.*npm version --no-git-tag-version/)]);
  expect(existsSync(join(unnumbered, 'release'))).toBe(false);
  expect(release(project('## 1.1.0\n\nOld\n')).stderr).toContain('says nothing of 1.2.0');
  const { folder } = made(project('## Next\n\n## 1.2.0\n\nNew\n'));
  expect(readFileSync(join(folder, 'CHANGES.md'), 'utf8')).toBe('New\n');
});

test('content with a mistake, which the build leaves out, makes no release', () => {
  const root = project('## 1.2.0\n\nNew\n');
  rmSync(join(root, 'dist/content'), { recursive: true });
  const { status, stderr } = release(root);
  expect([status, stderr]).toEqual([2, expect.stringContaining('npm run content:check')]);
  expect(existsSync(join(root, 'release'))).toBe(false);
});
