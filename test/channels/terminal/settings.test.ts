import { spawnSync } from 'node:child_process';
import { readTime } from '../../../src/channels/terminal/read-time.ts';

// A process starts for each: on a busy machine that takes its time.
jest.setTimeout(60_000);

const run = (script: string, words: readonly string[], settings: Record<string, string>) =>
  spawnSync('node', [script, ...words], {
    env: { PATH: process.env['PATH'], ...settings },
    input: '#no\n',
    encoding: 'utf8',
  });

test.each([
  ['build/src/terminal.js', ['--json'], 'start.need'],
  ['build/scripts/content-check.js', [], 'in order'],
])('an empty CONTENT_DIR counts as not set: %s', (script, words, said) => {
  const { status, stdout } = run(script, words, { CONTENT_DIR: '' });
  expect(stdout).toContain(said);
  expect(status).toBe(0);
});

test.each([
  ['in summer', '2026-07-01T12:00', '2026-07-01T11:00:00.000Z'],
  ['in winter', '2026-12-01T12:00', '2026-12-01T12:00:00.000Z'],
  ['with a zone', '2026-07-01T12:00Z', '2026-07-01T12:00:00.000Z'],
  ['far away', '2026-07-01T12:00-04:00', '2026-07-01T16:00:00.000Z'],
])('a time with no zone is London’s: %s', (_when, typed, instant) => {
  expect(readTime(typed)?.toISOString()).toBe(instant);
});

test('the zone of the machine changes nothing', () => {
  const opened = ['UTC', 'America/New_York', 'Asia/Kathmandu'].map((TZ) => {
    const { stdout, status } = run('build/src/terminal.js', ['--json', '--at', '2026-07-01T12:00'], { TZ });
    expect(status).toBe(0);
    return stdout;
  });
  expect(new Set(opened).size).toBe(1);
});

test('what is no time is refused, with how to write one', () => {
  const { status, stderr } = run('build/src/terminal.js', ['--at', 'noon'], {});
  expect([status, stderr]).toEqual([2, expect.stringContaining('--at')]);
});
