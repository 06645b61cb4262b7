import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { closing } from '../support/closing.ts';

/** The doctor of what is deployed, as docs/running.md has it typed, with other places. */
function typed(settings: string) {
  const place = mkdtempSync(join(tmpdir(), 'doctor-'));
  closing(() => rmSync(place, { recursive: true }));
  writeFileSync(join(place, 'env'), settings);
  const [, command = ''] = /^ {4}(.*doctor\.js)$/m.exec(readFileSync('docs/running.md', 'utf8')) ?? [];
  const here = command
    .replace('/opt/guide/current', resolve('dist'))
    .replaceAll('/etc/guide/env', join(place, 'env'));
  expect(here).toContain('doctor.js');
  return spawnSync('sh', ['-c', here], {
    encoding: 'utf8',
    env: { PATH: process.env['PATH'] ?? '', PORT: '3987' },
  });
}

test('it reads the file of settings as systemd does: a list divided by spaces, a comment, a value in quotation marks', () => {
  const { stdout, stderr, status } = typed(
    '# our own\nTRUSTED_PROXIES=10.0.0.0/8 loopback\nLANGUAGES=en pl\nPUBLIC_URL="https://guide.example.gov.uk/"\n',
  );
  expect([status, stderr]).toEqual([0, '']);
  expect(stdout).toContain('Nothing stands in the way.');
});

test('and a fault in that file is told', () => {
  const { stdout, status } = typed('TRUSTED_PROXIES=10.0.0.0/8 somebody\n');
  expect([status, stdout]).toEqual([1, expect.stringMatching(/Fault +TRUSTED_PROXIES/)]);
});
