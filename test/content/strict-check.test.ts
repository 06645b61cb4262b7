import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { closing } from '../support/closing.ts';
import { COUNCIL } from '../support/test-guide.ts';

// A process starts: on a busy machine that takes its time.
jest.setTimeout(120_000);

test('what is overdue is told by the check, which fails for it only when it is asked to be strict', () => {
  const root = mkdtempSync(join(tmpdir(), 'strict-check-'));
  closing(() => rmSync(root, { recursive: true }));
  cpSync(COUNCIL, root, { recursive: true });
  const check = (...words: string[]) => {
    const { status, stdout } = spawnSync(process.execPath, ['build/scripts/content-check.js', ...words], {
      env: { PATH: process.env['PATH'], CONTENT_DIR: root },
      encoding: 'utf8',
    });
    return { status, overdue: /^Overdue .*:\n(.*)$/m.exec(stdout)?.[1] };
  };
  expect(check('--strict')).toEqual({ status: 0, overdue: undefined });
  const file = join(root, 'directory/organisations/mens-line.yaml');
  writeFileSync(file, readFileSync(file, 'utf8').replace(/reviewBy: .*/, 'reviewBy: 2026-02-01'));
  expect(check()).toEqual({ status: 0, overdue: expect.stringContaining('mens-line.yaml') });
  expect(check('--strict')).toEqual({ status: 1, overdue: expect.stringContaining('mens-line.yaml') });
});
