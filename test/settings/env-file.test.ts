import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { readEnvFile } from '../../src/settings/env-file.ts';
import { closing } from '../support/closing.ts';

const folder = mkdtempSync(join(tmpdir(), 'settings-'));
closing(() => rmSync(folder, { recursive: true }));
const file = join(folder, '.env');

test('a file that is not there is no fault; one that cannot be read is', () => {
  expect(() => readEnvFile(join(folder, 'nothing'))).not.toThrow();
  mkdirSync(join(folder, 'a-folder'));
  expect(() => readEnvFile(join(folder, 'a-folder'))).toThrow(/a-folder: is there and cannot be read/);
});

/** As it is started where a file of settings lies. */
const run = (entry: string, settings: string, env: Record<string, string> = {}, words: string[] = []) => {
  writeFileSync(file, settings);
  return spawnSync(process.execPath, [resolve(`build/${entry}.js`), ...words], {
    cwd: folder,
    env: { PATH: process.env['PATH'] ?? '', ...env },
    encoding: 'utf8',
    input: '',
    timeout: 60_000,
  });
};

jest.setTimeout(180_000);

test.each(['src/main', 'src/terminal', 'scripts/content-check', 'scripts/embed', 'scripts/draw-flows'])(
  '%s opens the content that .env names',
  (entry) => {
    const { stderr, status } = run(entry, 'CONTENT_DIR=/not/there\n');
    expect(stderr).toContain('/not/there:1:1 there is no such folder');
    expect(status).not.toBe(0);
  },
);

test('the environment wins over the file, also where it is empty', () => {
  const { stderr } = run('src/main', 'CONTENT_DIR=/not/there\nPORT=eighty\n', {
    PORT: '',
    CONTENT_DIR: '/nor/there',
  });
  expect(stderr).toContain('/nor/there:1:1 there is no such folder');
});

test('a command for the content is not stopped by settings that it does not need', () => {
  const here = `CONTENT_DIR=${resolve('.')}\nSEAL_KEYS=short\n`;
  expect(run('scripts/content-check', here).stdout).toMatch(/^The content is in order/);
  expect(run('src/main', here).stderr).toMatch(/SEAL_KEYS: must be 32 bytes/);
});

test('words that a command does not take end it, with how it is written', () => {
  const { stderr, status } = run('scripts/content-check', '', {}, ['--wait']);
  expect(stderr).toMatch(/--wait[\s\S]*npm run content:check/);
  expect(status).toBe(2);
});
