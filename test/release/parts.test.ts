import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { changesOf, differences, SUMS, sumsOf } from '../../scripts/release/parts.ts';
import { closing } from '../support/closing.ts';

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'release-'));
  closing(() => rmSync(made, { recursive: true }));
  mkdirSync(join(made, 'dist'));
  writeFileSync(join(made, 'dist/main.js'), 'one');
  writeFileSync(join(made, 'LICENSE'), 'two');
  writeFileSync(join(made, SUMS), sumsOf(made));
  return made;
}

test('another can look whether a release is whole: with us, and with sha256sum alone', () => {
  const made = folder();
  expect(differences(made)).toEqual([]);
  expect(execFileSync('sha256sum', ['-c', SUMS], { cwd: made, encoding: 'utf8' })).toContain(
    'dist/main.js: OK',
  );
});

test('a file that is another, missing or new is told', () => {
  const made = folder();
  writeFileSync(join(made, 'dist/main.js'), 'other');
  rmSync(join(made, 'LICENSE'));
  writeFileSync(join(made, 'dist/more.js'), 'three');
  expect(differences(made)).toEqual([
    'LICENSE is missing',
    'dist/main.js is another file',
    'dist/more.js is not in the list',
  ]);
});

test('what is new in a version is what the changes say under its number', () => {
  const changes = readFileSync('CHANGELOG.md', 'utf8');
  expect(changesOf(changes, '0.1.0')).toContain('First release');
  expect(changesOf('## 1.2.0\n\nNew\n\n## 1.1.0\n\nOld\n', '1.2.0')).toBe('New');
  expect(changesOf(changes, '9.9.9')).toBeUndefined();
});
