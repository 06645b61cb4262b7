import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { closing } from '../support/closing.ts';
import { COUNCIL } from '../support/test-guide.ts';

jest.setTimeout(120_000);

/** The last step of a build, in a folder that holds the content of one council and, below it, that of another. */
const place = mkdtempSync(join(tmpdir(), 'build-'));
closing(() => rmSync(place, { recursive: true }));
for (const folder of ['flows', 'directory', 'locales'])
  cpSync(join('examples/harbour', folder), join(place, folder), { recursive: true });
cpSync(COUNCIL, join(place, 'other'), { recursive: true });

const content = join(place, 'dist/content');
const build = (env: Record<string, string> = {}, words: string[] = []) =>
  spawnSync(process.execPath, [resolve('build/scripts/prepare-content.js'), ...words], {
    cwd: place,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'] ?? '', ...env },
  });
/** Of which files it was made. */
const made = () =>
  (JSON.parse(gunzipSync(readFileSync(join(content, 'content.json.gz'))).toString()) as { of: string }).of;

test('what is built holds the content that an argument names, else the environment, else .env, else this folder', () => {
  build();
  const here = made();
  build({ CONTENT_DIR: 'other' });
  const there = made();
  expect(there).not.toEqual(here);
  writeFileSync(join(place, '.env'), 'CONTENT_DIR=other\n');
  build({ CONTENT_DIR: '.' });
  expect(made()).toEqual(here);
  build();
  expect(made()).toEqual(there);
  build({}, ['.']);
  expect(made()).toEqual(here);
});

test('a folder that is not there ends the build, which would else hold the content of another', () => {
  const { status, stderr } = build({ CONTENT_DIR: '../nowhere' });
  expect([status, stderr]).toEqual([1, expect.stringContaining('../nowhere:1:1 there is no such folder')]);
});

test('a mistake is told, with the command that lists every one, and nothing is left to deploy', () => {
  writeFileSync(join(place, 'other/directory/areas.yaml'), 'areas: [\n');
  const { status, stderr } = build({ CONTENT_DIR: 'other' });
  expect([status, stderr]).toEqual([0, expect.stringMatching(/other has a mistake.*npm run content:check/)]);
  expect(existsSync(content)).toBe(false);
});
