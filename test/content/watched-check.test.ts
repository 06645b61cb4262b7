import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { closing } from '../support/closing.ts';
import { nextLine } from '../support/next-line.ts';
import { COUNCIL } from '../support/test-guide.ts';

// A process starts: on a busy machine that takes its time.
jest.setTimeout(120_000);

test('a check that goes on tells each time a file is saved, and goes on after a mistake', async () => {
  const root = mkdtempSync(join(tmpdir(), 'watched-check-'));
  closing(() => rmSync(root, { recursive: true }));
  cpSync(COUNCIL, root, { recursive: true });
  const check = spawn(process.execPath, ['build/scripts/content-check.js', '--watch'], {
    env: { PATH: process.env['PATH'], CONTENT_DIR: root },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  closing(() => check.kill());
  const told = nextLine(check.stdout);
  const first = /^The content (?:is|has)/;
  expect(await told(first)).toMatch(/^The content is in order/);
  const file = join(root, 'directory/areas.yaml');
  const text = readFileSync(file, 'utf8');
  writeFileSync(file, text.replace('areas:', 'area:'));
  expect(await told(first)).toMatch(/^The content has \d+ mistakes?:/);
  writeFileSync(file, text);
  expect(await told(first)).toMatch(/^The content is in order/);
});
